import type { Point } from '../metrics/box.ts';
import { offsetInDrawing, pathOf } from '../metrics/element-box.ts';
import { parsePath, type Segment } from '../metrics/path-data.ts';
import type { Shape } from './drawing.ts';
import { formatPath, pair, simplify } from './path-format.ts';

/** A place seen from the tip of a head, in the direction of its line; px. */
type Place = readonly [back: number, aside: number];

/** What is drawn at an end of a line. */
interface Head {
  looks: 'head' | 'hollow' | 'stroke';
  /** Each from place to place; what is more than a line closes. */
  strokes: readonly (readonly Place[])[];
  /** Of a circle that touches the tip, where there are no strokes; px. */
  radius?: number;
  /** How far behind the tip the line ends, px. */
  base: number;
}

const tip: Place = [0, 0];
const left: Place = [8, -3.25];
const right: Place = [8, 3.25];
const foot: Place = [8, 0];
const rhombus: readonly Place[] = [tip, [7, 4.5], [14, 0], [7, -4.5]];
const strokesOfCross: Head['strokes'] = [
  [
    [1, 3.5],
    [8, -3.5],
  ],
  [
    [8, 3.5],
    [1, -3.5],
  ],
];

const arrow: Head = { looks: 'head', strokes: [[tip, right, left]], base: 7 };
const open: Head = { looks: 'stroke', strokes: [[right, tip, left]], base: 0 };
const cross: Head = { looks: 'stroke', strokes: strokesOfCross, base: 0 };
const triangle: Head = { looks: 'hollow', strokes: [[tip, [12, 6], [12, -6]]], base: 12 };

/** The heads of Mermaid's markers, and how far a tip lies past the end of the line, px. */
const markers: Readonly<Record<string, (Head & { reach: number }) | undefined>> = {
  point: { ...arrow, reach: 4 },
  barb: { ...arrow, reach: 0 },
  circle: { looks: 'head', strokes: [], radius: 3.5, base: 7, reach: 0 },
  cross: { ...cross, reach: 0 },
  aggregation: { looks: 'hollow', strokes: [rhombus], base: 14, reach: 17 },
  composition: { looks: 'head', strokes: [rhombus], base: 14, reach: 17 },
  extension: { ...triangle, reach: 17 },
  dependency: { ...arrow, reach: 5 },
  lollipop: { looks: 'hollow', strokes: [], radius: 5, base: 10, reach: 13 },
  arrowhead: { ...arrow, reach: 2 },
  'filled-head': { ...open, reach: 2 },
  crosshead: { ...cross, reach: 0 },
  'filled-head-control': { ...open, reach: 2 },
  // One side of an arrow: filled, and a single stroke.
  solidTopArrowHead: { looks: 'head', strokes: [[tip, left, foot]], base: 0, reach: 2 },
  solidBottomArrowHead: { looks: 'head', strokes: [[tip, right, foot]], base: 0, reach: 2 },
  stickTopArrowHead: { looks: 'stroke', strokes: [[tip, left]], base: 0, reach: 2 },
  stickBottomArrowHead: { looks: 'stroke', strokes: [[tip, right]], base: 0, reach: 2 },
};

export interface HeadedLine {
  /** The line, ending where its heads begin. */
  data: string;
  heads: readonly Shape[];
  /** Where it begins and ends, heads included. */
  ends: readonly [Point, Point];
}

/** Reads a line or path that Mermaid drew, with its markers. */
export function readHeadedLine(element: Element): HeadedLine {
  const [start, end] = [element.getAttribute('marker-start'), element.getAttribute('marker-end')];
  const segments = parsePath(pathOf(element), offsetInDrawing(element));
  return addHeads(segments, markerKind(start), markerKind(end));
}

/** The kind of a marker reference such as `url(#m_flowchart-v2-pointEnd)`. */
function markerKind(reference: string | null): string | undefined {
  const name = reference
    ?.replace(/(?:__\w+)?\)$/, '')
    .replace(/-margin$/, '')
    .replace(/(?:Start|End)$/, '');
  return Object.keys(markers).find((kind) => name?.endsWith(`-${kind}`));
}

/** Names of markers at ends of lines that no head is known for. */
export function unknownMarkers(svg: Element): string[] {
  return [...svg.querySelectorAll('[marker-start], [marker-end]')]
    .flatMap((line) => [line.getAttribute('marker-start'), line.getAttribute('marker-end')])
    .filter((marker) => marker && !marker.includes('sequencenumber') && !markerKind(marker))
    .map((marker) => marker!.replace(/^.*#m_?|["')]+$/g, ''));
}

/** Draws the heads of a line as shapes of their own: no marker, no id, and the line's own colour. */
export function addHeads(
  segments: readonly Segment[],
  start: string | undefined,
  end: string | undefined,
): HeadedLine {
  const heads: Shape[] = [];
  const line = [...segments];
  const ends: [Point, Point] = [segments[0]!.to, segments.at(-1)!.to];
  const last = line.at(-1);
  if (end && last && last.kind !== 'move') {
    const from = last.kind === 'curve' ? last.second : last.from;
    const drawn = drawHead(end, from, last.to);
    heads.push(drawn.shape);
    ends[1] = drawn.tip;
    line[line.length - 1] = { ...last, to: drawn.base };
  }
  const first = line[1];
  if (start && first && first.kind !== 'move') {
    const to = first.kind === 'curve' ? first.first : first.to;
    const drawn = drawHead(start, to, first.from);
    heads.push(drawn.shape);
    ends[0] = drawn.tip;
    line.splice(0, 2, { kind: 'move', to: drawn.base }, { ...first, from: drawn.base });
  }
  return { data: formatPath(simplify(line)), heads, ends };
}

function drawHead(
  marker: string,
  from: Point,
  to: Point,
): { shape: Shape; tip: Point; base: Point } {
  const { looks, strokes, radius, base, reach } = markers[marker]!;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const towards = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const end = along(to, towards, reach);
  const at = ([back, aside]: Place): Point =>
    along(along(end, towards, -back), { x: -towards.y, y: towards.x }, aside);
  const data = strokes
    .map((places) => `M${places.map(at).map(pair).join('L')}${looks === 'stroke' ? '' : 'Z'}`)
    .join('');
  return {
    shape: {
      outline: radius
        ? { kind: 'ellipse', centre: at([radius, 0]), rx: radius, ry: radius }
        : { kind: 'path', data },
      classes: [looks],
    },
    tip: end,
    base: at([base, 0]),
  };
}

function along(point: Point, towards: Point, distance: number): Point {
  return { x: point.x + towards.x * distance, y: point.y + towards.y * distance };
}
