import type { Point } from '../metrics/box.ts';
import type { Segment } from '../metrics/path-data.ts';

/** How far a point may lie off a line and still be taken for a part of it, px. */
const tolerance = 0.08;

/** Numbers of a drawing are written to a tenth of a pixel: a fiftieth of a line's thickness less. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

export function formatPath(segments: readonly Segment[]): string {
  return segments.map(command).join('');
}

/** Turns curves that are straight into lines, and lines that go on in one direction into one. */
export function simplify(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const straight = straightened(segment);
    const previous = result.at(-1);
    const joins =
      straight.kind === 'line' &&
      previous?.kind === 'line' &&
      !previous.closes &&
      !straight.closes &&
      goesOn(previous.from, previous.to, straight.to);
    if (joins) result[result.length - 1] = { ...straight, from: previous.from };
    else if (
      straight.kind !== 'line' ||
      straight.closes ||
      distance(straight.from, straight.to) > 0.05
    )
      result.push(straight);
  }
  return result;
}

function command(segment: Segment): string {
  if (segment.kind === 'move') return `M${pair(segment.to)}`;
  if (segment.kind === 'curve')
    return `C${pair(segment.first)} ${pair(segment.second)} ${pair(segment.to)}`;
  if (segment.closes) return 'Z';
  const x = formatNumber(segment.to.x);
  const y = formatNumber(segment.to.y);
  if (y === formatNumber(segment.from.y)) return `H${x}`;
  if (x === formatNumber(segment.from.x)) return `V${y}`;
  return `L${x} ${y}`;
}

export function pair({ x, y }: Point): string {
  return `${formatNumber(x)} ${formatNumber(y)}`;
}

function straightened(segment: Segment): Segment {
  if (segment.kind !== 'curve') return segment;
  const { from, first, second, to } = segment;
  const flat = offLine(first, from, to) <= tolerance && offLine(second, from, to) <= tolerance;
  return flat ? { kind: 'line', from, to } : segment;
}

/** Whether c lies ahead on the line from a through b. */
function goesOn(a: Point, b: Point, c: Point): boolean {
  const ahead = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) >= 0;
  return ahead && offLine(b, a, c) <= tolerance;
}

function offLine(point: Point, a: Point, b: Point): number {
  const length = distance(a, b);
  if (length < 1e-6) return distance(point, a);
  return Math.abs((b.x - a.x) * (a.y - point.y) - (a.x - point.x) * (b.y - a.y)) / length;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
