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

interface Shift {
  x: number | undefined;
  y: number | undefined;
  dx: number | undefined;
  dy: number | undefined;
}

interface Run {
  element: Element;
  style: GeometryStyle;
  text: string;
  shift: Shift | undefined;
}

/** Lays out a `<text>` element: positions, anchors and white space as SVG 1.1, chapter 10. */
export function layoutText(text: Element, styles: StyleCascade, fonts: FontMetrics): Fragment[] {
  const fragments: Fragment[] = [];
  let chunk: Fragment[] = [];
  let x = 0;
  let y = 0;
  for (const run of collectRuns(text, styles)) {
    const { shift, style } = run;
    if (shift?.x !== undefined || shift?.y !== undefined) {
      fragments.push(...anchored(chunk));
      chunk = [];
      x = shift.x ?? x;
      y = shift.y ?? y;
    }
    x += shift?.dx ?? 0;
    y += shift?.dy ?? 0;
    const previous = chunk.at(-1);
    if (previous && !shift && areAlike(previous.style, style)) {
      // Shaped as one, so that kerning across the border of two tspans is counted.
      previous.text += run.text;
      previous.elements.push(run.element);
      previous.extent = fonts.measure(previous.text, style.fontSize, style.fontWeight);
      x = previous.x + previous.extent.advance;
      continue;
    }
    const extent = fonts.measure(run.text, style.fontSize, style.fontWeight);
    const baseline = y + baselineShift(style.baseline, extent);
    chunk.push({ text: run.text, elements: [run.element], style, extent, x, y: baseline });
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

/** Whether a fragment holds text of an element or of something inside it. */
export function belongsTo(fragment: Fragment, element: Element): boolean {
  return fragment.elements.some((owner) => element.contains(owner));
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
function baselineShift(baseline: string, extent: TextExtent): number {
  switch (baseline) {
    case 'middle':
      return extent.xHeight / 2;
    case 'central':
      return (extent.exactAscent - extent.exactDescent) / 2;
    case 'hanging':
      return extent.exactAscent * 0.8;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return extent.exactAscent;
    case 'text-after-edge':
    case 'after-edge':
    case 'text-bottom':
      return -extent.exactDescent;
    default:
      return 0;
  }
}

function collectRuns(text: Element, styles: StyleCascade): Run[] {
  const runs: Run[] = [];
  walk(text);
  trimEnd(runs);
  return runs.filter((run) => run.text !== '');

  function walk(element: Element): void {
    const style = styles.styleOf(element);
    if (style.display === 'none') return;
    let shift = shiftOf(element, style.fontSize);
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        const said = restoreSigns(node.nodeValue ?? '');
        const words = collapse(said, style.preserveSpace, runs.at(-1)?.text);
        if (words === '') continue;
        runs.push({ element, style, text: words, shift });
        shift = undefined;
      } else if (isTspan(node)) {
        const before = runs.length;
        walk(node);
        const first = runs[before];
        if (!first || !shift) continue;
        first.shift = merged(first.shift, shift);
        shift = undefined;
      }
    }
  }
}

function isTspan(node: Node): node is Element {
  return node.nodeType === 1 && (node as Element).localName === 'tspan';
}

/** Space at the start of a text, and after a space, is dropped; any other becomes one space. */
function collapse(text: string, preserve: boolean, before: string | undefined): string {
  if (preserve) return text.replaceAll(/[\n\t\r]/g, ' ');
  const single = text.replaceAll(/[ \n\t\r]+/g, ' ');
  return before === undefined || before.endsWith(' ') ? single.replace(/^ /, '') : single;
}

function trimEnd(runs: Run[]): void {
  for (const run of runs.toReversed()) {
    if (run.style.preserveSpace) return;
    const trimmed = run.text.replace(/ $/, '');
    const changed = trimmed !== run.text;
    run.text = trimmed;
    if (trimmed !== '' || !changed) return;
  }
}

function shiftOf(element: Element, fontSize: number): Shift | undefined {
  const [x, y, dx, dy] = ['x', 'y', 'dx', 'dy'].map((name) =>
    parseLength(element.getAttribute(name), fontSize),
  );
  const none = x === undefined && y === undefined && dx === undefined && dy === undefined;
  return none ? undefined : { x, y, dx, dy };
}

function merged(inner: Shift | undefined, outer: Shift): Shift {
  return {
    x: inner?.x ?? outer.x,
    y: inner?.y ?? outer.y,
    dx: inner?.dx ?? outer.dx,
    dy: inner?.dy ?? outer.dy,
  };
}

/** A length in px; of a list the first value counts, which is all that Mermaid writes. */
export function parseLength(text: string | null, fontSize: number): number | undefined {
  const value = Number.parseFloat(text ?? '');
  if (text === null || Number.isNaN(value)) return undefined;
  const unit = /[a-z]+/i.exec(text.trim().split(/[\s,]+/)[0] ?? '')?.[0];
  return unit === 'em' ? value * fontSize : unit === 'ex' ? (value * fontSize) / 2 : value;
}
