import { outset, overlaps, type Box, type Point } from '../metrics/box.ts';
import { pointsAlong } from '../metrics/path-data.ts';
import type { Drawing, Figure, Outline, Shape } from './drawing.ts';
import { inkBox, lineText } from './line-box.ts';
import type { LostPart } from './lost-parts.ts';
import { outlineBox } from './read-outline.ts';

/** Figures whose shapes let what is below them show through. */
const transparent = new Set(['group', 'frame', 'region', 'lifeline', 'edge']);
/** How far two things may overlap and still both be read, px. */
const tolerance = 1.5;

/** Lines of text that a shape painted later covers, or another text runs into. */
export function hiddenLines({ figures }: Drawing): LostPart[] {
  const grounds = figures.flatMap((figure, order) =>
    figure.shapes.filter((shape) => isOpaque(figure, shape)).map((shape) => ground(shape, order)),
  );
  const texts = figures.flatMap((figure, order) =>
    figure.lines.map((line) => ({ line, order, figure, box: outset(inkBox(line), -tolerance) })),
  );
  return texts.flatMap(({ line, order, figure, box }, index) => {
    const words = lineText(line);
    const covered = grounds.some((each) => each.order > order && covers(each, box));
    if (covered) return [{ words, fault: 'is covered by another part' }];
    const other = texts
      .slice(index + 1)
      .find(
        (each) => overlaps(each.box, box) && (each.figure !== figure || each.line.y === line.y),
      );
    return other ? [{ words, fault: `runs into “${lineText(other.line)}”` }] : [];
  });
}

function isOpaque({ classes }: Figure, { classes: own }: Shape): boolean {
  if (own.includes('head')) return true;
  return !own.includes('line') && !classes.some((name) => transparent.has(name));
}

function ground({ outline }: Shape, order: number): { order: number; outline: Outline; box: Box } {
  return { order, outline, box: outlineBox(outline)! };
}

function covers({ outline, box }: { outline: Outline; box: Box }, text: Box): boolean {
  if (!overlaps(box, text)) return false;
  if (outline.kind === 'box') return true;
  return samples(text).some((point) => contains(outline, point));
}

/** Points all over a box, close enough for any shape that hides a letter. */
function samples({ left, top, right, bottom }: Box): Point[] {
  const columns = Math.max(1, Math.ceil((right - left) / 4));
  return [top, (top + bottom) / 2, bottom].flatMap((y) =>
    Array.from({ length: columns + 1 }, (_, index) => ({
      x: left + ((right - left) * index) / columns,
      y,
    })),
  );
}

function contains(outline: Exclude<Outline, { kind: 'box' }>, { x, y }: Point): boolean {
  if (outline.kind === 'ellipse') {
    const { centre, rx, ry } = outline;
    return ((x - centre.x) / rx) ** 2 + ((y - centre.y) / ry) ** 2 < 1;
  }
  const corners = pointsAlong(outline.data);
  // Even-odd rule: a ray to the right crosses the outline an odd number of times.
  return corners.reduce((inside, corner, index) => {
    const previous = corners.at(index - 1)!;
    const crosses = corner.y > y !== previous.y > y;
    const at = ((previous.x - corner.x) * (y - corner.y)) / (previous.y - corner.y) + corner.x;
    return crosses && x < at ? !inside : inside;
  }, false);
}
