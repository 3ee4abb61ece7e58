import { boxAround, movedBox, movedPoint, uniteAll, type Box, type Point } from './box.ts';
import type { FontMetrics } from './font-metrics.ts';
import { pathBox } from './path-data.ts';
import type { StyleCascade } from './style-cascade.ts';
import { fragmentBox, layoutText, type Fragment } from './text-layout.ts';

/** Geometry of the elements of one document, in the way browsers answer `getBBox` and the like. */
export class ElementGeometry {
  readonly #styles: StyleCascade;
  readonly #fonts: FontMetrics;

  constructor(styles: StyleCascade, fonts: FontMetrics) {
    this.#styles = styles;
    this.#fonts = fonts;
  }

  /**
   * The box of an element in its own coordinates. Nothing for what isn't drawn: definitions,
   * hidden elements, empty groups, rectangles without a size.
   */
  boxOf(element: Element): Box | undefined {
    if (this.#styles.styleOf(element).display === 'none') return undefined;
    switch (element.localName) {
      case 'text':
      case 'tspan':
        return uniteAll(this.fragmentsOf(element).map(fragmentBox));
      case 'a':
      case 'g':
      case 'svg':
        return uniteAll(
          [...element.children].map((child) => {
            const box = this.boxOf(child);
            return box && movedBox(box, offsetOf(child));
          }),
        );
      case 'rect':
      case 'circle':
      case 'ellipse':
        return plainBox(element);
      default:
        return pathBox(pathOf(element));
    }
  }

  /** The pieces of text that belong to an element, or to something inside it. */
  fragmentsOf(element: Element): Fragment[] {
    const fragments = layoutText(element.closest('text')!, this.#styles, this.#fonts);
    return fragments.filter(({ elements }) => elements.some((owner) => element.contains(owner)));
  }
}

/** From an element's own coordinates to those of the drawing. */
export function offsetInDrawing(element: Element): Point {
  let offset: Point = { x: 0, y: 0 };
  for (let step: Element | null = element; step; step = step.parentElement)
    offset = movedPoint(offset, offsetOf(step));
  return offset;
}

/** From an element's own coordinates to its parent's. Mermaid moves shapes but never turns them. */
function offsetOf(element: Element): Point {
  const moves = element.getAttribute('transform')?.matchAll(/translate\(([^)]*)\)/g) ?? [];
  return [...moves]
    .map(([, list]) =>
      list!
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    )
    .map(([x = 0, y = 0]) => ({ x, y }))
    .reduce(movedPoint, { x: 0, y: 0 });
}

/** The box of a rectangle, circle or ellipse; nothing if it has no size. */
export function plainBox(element: Element): Box | undefined {
  const at = (name: string): number => numberOf(element, name);
  if (element.localName === 'rect') {
    const [left, top, width, height] = [at('x'), at('y'), at('width'), at('height')];
    if (width <= 0 || height <= 0) return undefined;
    return { left, top, right: left + width, bottom: top + height };
  }
  const [rx, ry] = [at('r') || at('rx'), at('r') || at('ry')];
  return rx > 0 && ry > 0 ? boxAround({ x: at('cx'), y: at('cy') }, rx, ry) : undefined;
}

/** The outline of a line, polygon or path, as the `d` of a path. */
export function pathOf(element: Element): string {
  const at = (name: string): string => String(numberOf(element, name));
  switch (element.localName) {
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'polygon':
      return `M${element.getAttribute('points') ?? ''}Z`;
    default:
      return element.getAttribute('d') ?? '';
  }
}

/** An attribute as a number of px; 0 if there is none. */
export function numberOf(element: Element, attribute: string): number {
  return Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
}
