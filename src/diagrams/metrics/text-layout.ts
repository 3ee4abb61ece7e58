import { lengthOf } from './css-rules.ts';
import type { Box } from './box.ts';
import type { FontMetrics, TextExtent } from './font-metrics.ts';
import { restoreSigns } from '../signs.ts';
import type { GeometryStyle, StyleCascade } from './style-cascade.ts';

/** A piece of text that is drawn in one go: same style, same line. */
export interface Fragment {
  text: string;
  /** The elements whose text it is; a fragment may run over several tspans. */
  elements: Element[];
  style: GeometryStyle;
  extent: TextExtent;
  /** Start on the baseline, in the coordinates of the `<text>` element. */
  x: number;
  y: number;
}

/** Where a run is set (`x`, `y`), or how far it is moved (`dx`, `dy`); nothing if it just follows. */
type Shift = Partial<Record<'x' | 'y' | 'dx' | 'dy', number>>;

interface Run {
  element: Element;
  style: GeometryStyle;
  text: string;
  shift: Shift;
}

/** Lays out a `<text>` element: positions, anchors and white space as SVG 1.1, chapter 10. */
export function layoutText(text: Element, styles: StyleCascade, fonts: FontMetrics): Fragment[] {
  const fragments: Fragment[] = [];
  let chunk: Fragment[] = [];
  let x = 0;
  let y = 0;
  for (const { element, style, text: words, shift } of collectRuns(text, styles)) {
    if (shift.x !== undefined || shift.y !== undefined) {
      fragments.push(...anchored(chunk));
      chunk = [];
    }
    x = (shift.x ?? x) + (shift.dx ?? 0);
    y = (shift.y ?? y) + (shift.dy ?? 0);
    const previous = chunk.at(-1);
    if (previous && Object.keys(shift).length === 0 && areAlike(previous.style, style)) {
      // Shaped as one, so that kerning across the border of two tspans is counted.
      previous.text += words;
      previous.elements.push(element);
      previous.extent = fonts.measure(previous.text, style.fontSize, style.fontWeight);
      x = previous.x + previous.extent.advance;
      continue;
    }
    const extent = fonts.measure(words, style.fontSize, style.fontWeight);
    const baseline = y + baselineShift(style.baseline, extent);
    chunk.push({ text: words, elements: [element], style, extent, x, y: baseline });
    x += extent.advance;
  }
  return [...fragments, ...anchored(chunk)];
}

export function fragmentBox({ x, y, extent }: Fragment): Box {
  return {
    left: x + extent.left,
    top: y - extent.ascent,
    right: x + extent.right,
    bottom: y + extent.descent,
  };
}

/** Moves a chunk so that its start, middle or end stands where it was placed. */
function anchored(chunk: Fragment[]): Fragment[] {
  const first = chunk[0];
  if (!first) return [];
  const end = Math.max(...chunk.map((fragment) => fragment.x + fragment.extent.advance));
  const { textAnchor } = first.style;
  const share = textAnchor === 'middle' ? 0.5 : textAnchor === 'end' ? 1 : 0;
  const offset = (end - first.x) * share;
  return chunk.map((fragment) => ({ ...fragment, x: fragment.x - offset }));
}

function areAlike(a: GeometryStyle, b: GeometryStyle): boolean {
  return (['fontSize', 'fontWeight', 'italic', 'underlined'] as const).every(
    (property) => a[property] === b[property],
  );
}

/** How far the alphabetic baseline lies below the line that the text is placed on. */
function baselineShift(baseline: string, { middle, central }: TextExtent): number {
  return baseline === 'middle' ? middle : baseline === 'central' ? central : 0;
}

function collectRuns(text: Element, styles: StyleCascade): Run[] {
  const runs: Run[] = [];
  walk(text, {});
  trimEnd(runs);
  return runs.filter((run) => run.text !== '');

  /** What an element is shifted by, and what is left of its parent's shift, is for its first run. */
  function walk(element: Element, outer: Shift): void {
    const style = styles.styleOf(element);
    if (style.display === 'none') return;
    let shift = { ...outer, ...shiftOf(element, style.fontSize) };
    for (const node of element.childNodes) {
      const before = runs.length;
      if (node.nodeType === 3) {
        const words = collapse(restoreSigns(node.nodeValue ?? ''), runs.at(-1)?.text);
        if (words !== '') runs.push({ element, style, text: words, shift });
      } else if (isTspan(node)) {
        walk(node, shift);
      }
      if (runs.length > before) shift = {};
    }
  }
}

function isTspan(node: Node): node is Element {
  return node.nodeType === 1 && (node as Element).localName === 'tspan';
}

/** Space at the start of a text, and after a space, is dropped; any other becomes one space. */
function collapse(text: string, before = ' '): string {
  const single = text.replaceAll(/[ \n\t\r]+/g, ' ');
  return before.endsWith(' ') ? single.replace(/^ /, '') : single;
}

function trimEnd(runs: readonly Run[]): void {
  for (const run of runs.toReversed()) {
    run.text = run.text.replace(/ $/, '');
    if (run.text !== '') return;
  }
}

/** In px; of a list the first value counts, which is all that Mermaid writes. */
function shiftOf(element: Element, fontSize: number): Shift {
  const shift: Shift = {};
  for (const name of ['x', 'y', 'dx', 'dy'] as const) {
    const value = lengthOf(element.getAttribute(name), fontSize);
    if (!Number.isNaN(value)) shift[name] = value;
  }
  return shift;
}
