/** How a named class changes the corners of a box, px. */
interface NamedClass {
  radius?: number;
  /** Spans its group from side to side in a stack. */
  band?: boolean;
}

/**
 * The words a diagram may use after `:::`, the same in every diagram of the site. Their colours
 * and lines are in diagrams.css; an author has no others.
 */
export const namedClasses: Readonly<Record<string, NamedClass | undefined>> = {
  machine: { radius: 2 },
  pod: { radius: 14 },
  container: { radius: 4 },
  kernel: { radius: 4, band: true },
  layer: { radius: 4, band: true },
  shared: { radius: 4, band: true },
  network: { radius: 2, band: true },
  words: {},
  question: {},
  focus: {},
  bad: {},
  good: {},
  muted: {},
};

const plainRadius = 4;

/** The named classes among all that Mermaid put on an element. */
export function pickNamed(classes: Iterable<string>): string[] {
  return [...new Set(classes)].filter((name) => Object.hasOwn(namedClasses, name));
}

/** The corner radius of a box with these classes; a shape that is round by itself keeps its own. */
export function radiusFor(classes: readonly string[], own = plainRadius): number {
  for (const name of classes) {
    const radius = namedClasses[name]?.radius;
    if (radius !== undefined) return radius;
  }
  return own;
}

export function isBand(classes: readonly string[]): boolean {
  return classes.some((name) => namedClasses[name]?.band);
}
