import type { Point } from '../metrics/box.ts';
import type { Segment } from '../metrics/path-data.ts';
import type { Head, Shape } from './drawing.ts';
import { formatNumber, formatPath, simplify } from './path-format.ts';

/** Which head a Mermaid marker stands for, and how far its tip lies past the end of the line, px. */
const markers: Readonly<Record<string, { head: Head; reach: number } | undefined>> = {
  point: { head: 'arrow', reach: 4 },
  barb: { head: 'arrow', reach: 0 },
  circle: { head: 'circle', reach: 0 },
  cross: { head: 'cross', reach: 0 },
  aggregation: { head: 'hollow-diamond', reach: 17 },
  composition: { head: 'diamond', reach: 17 },
  extension: { head: 'triangle', reach: 17 },
  dependency: { head: 'arrow', reach: 5 },
  lollipop: { head: 'lollipop', reach: 13 },
  arrowhead: { head: 'arrow', reach: 2 },
  'filled-head': { head: 'open', reach: 2 },
  crosshead: { head: 'cross', reach: 0 },
  'filled-head-control': { head: 'open', reach: 2 },
  solidTopArrowHead: { head: 'half-left', reach: 2 },
  solidBottomArrowHead: { head: 'half-right', reach: 2 },
  stickTopArrowHead: { head: 'barb-left', reach: 2 },
  stickBottomArrowHead: { head: 'barb-right', reach: 2 },
};

/** Lengths from tip to base and half widths, px. */
const arrow = { length: 8, half: 3.25 };
const triangle = { length: 12, half: 6 };
const diamond = { length: 14, half: 4.5 };
const dot = 3.5;
const ring = 5;

export interface HeadedLine {
  /** The line, ending where its heads begin. */
  data: string;
  heads: readonly Shape[];
  /** Where it begins and ends, heads included. */
  ends: readonly [Point, Point];
}

/** The kind of a marker reference such as `url(#m_flowchart-v2-pointEnd)`. */
export function markerKind(reference: string | null): string | undefined {
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
  const atEnd = end ? markers[end] : undefined;
  if (atEnd && last && last.kind !== 'move') {
    const from = last.kind === 'curve' ? last.second : last.from;
    const { shape, tip, base } = drawHead(
      atEnd.head,
      last.to,
      direction(from, last.to),
      atEnd.reach,
    );
    heads.push(shape);
    ends[1] = tip;
    line[line.length - 1] = { ...last, to: base };
  }
  const first = line[1];
  const atStart = start ? markers[start] : undefined;
  if (atStart && first && first.kind !== 'move') {
    const to = first.kind === 'curve' ? first.first : first.to;
    const towards = direction(to, first.from);
    const { shape, tip, base } = drawHead(atStart.head, first.from, towards, atStart.reach);
    heads.push(shape);
    ends[0] = tip;
    line[0] = { kind: 'move', to: base };
    line[1] = { ...first, from: base };
  }
  return { data: formatPath(simplify(line)), heads, ends };
}

function drawHead(
  head: Head,
  lineEnd: Point,
  towards: Point,
  reach: number,
): { shape: Shape; tip: Point; base: Point } {
  const tip = along(lineEnd, towards, reach);
  const at = (back: number, aside: number): Point =>
    along(along(tip, towards, -back), { x: -towards.y, y: towards.x }, aside);
  const drawn = (data: string, looks: string, base: Point) => ({
    shape: { outline: { kind: 'path' as const, data }, classes: [looks] },
    tip,
    base,
  });
  switch (head) {
    case 'arrow': {
      const { length, half } = arrow;
      const corners = [tip, at(length, half), at(length, -half)];
      return drawn(`${polygon(corners)}Z`, 'head', at(length - 1, 0));
    }
    case 'open': {
      const { length, half } = arrow;
      return drawn(polygon([at(length, half), tip, at(length, -half)]), 'line', tip);
    }
    case 'half-left':
    case 'half-right': {
      const side = head === 'half-left' ? -arrow.half : arrow.half;
      const corners = [tip, at(arrow.length, side), at(arrow.length, 0)];
      return drawn(`${polygon(corners)}Z`, 'head', tip);
    }
    case 'barb-left':
    case 'barb-right': {
      const side = head === 'barb-left' ? -arrow.half : arrow.half;
      return drawn(polygon([tip, at(arrow.length, side)]), 'line', tip);
    }
    case 'triangle': {
      const { length, half } = triangle;
      const corners = [tip, at(length, half), at(length, -half)];
      return drawn(`${polygon(corners)}Z`, 'hollow', at(length, 0));
    }
    case 'diamond':
    case 'hollow-diamond': {
      const { length, half } = diamond;
      const corners = [tip, at(length / 2, half), at(length, 0), at(length / 2, -half)];
      const looks = head === 'diamond' ? 'head' : 'hollow';
      return drawn(`${polygon(corners)}Z`, looks, at(length, 0));
    }
    case 'cross': {
      const [near, far] = [1, 2 * dot + 1];
      const strokes = [
        [at(near, dot), at(far, -dot)],
        [at(far, dot), at(near, -dot)],
      ];
      return drawn(strokes.map(polygon).join(''), 'line', lineEnd);
    }
    case 'circle':
    case 'lollipop': {
      const radius = head === 'circle' ? dot : ring;
      const outline = { kind: 'ellipse' as const, centre: at(radius, 0), rx: radius, ry: radius };
      const classes = [head === 'circle' ? 'head' : 'hollow'];
      return { shape: { outline, classes }, tip, base: at(2 * radius, 0) };
    }
  }
}

function polygon(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index ? 'L' : 'M'}${formatNumber(x)} ${formatNumber(y)}`)
    .join('');
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function along(point: Point, towards: Point, distance: number): Point {
  return { x: point.x + towards.x * distance, y: point.y + towards.y * distance };
}
