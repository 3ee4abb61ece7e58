import svgpath from 'svgpath';
import { boxOfPoints, type Box, type Point } from './box.ts';

/** One piece of a path in absolute coordinates; arcs and quadratic curves are turned into cubics. */
export type Segment =
  | { kind: 'move'; to: Point }
  | { kind: 'line'; from: Point; to: Point; closes?: boolean }
  | { kind: 'curve'; from: Point; first: Point; second: Point; to: Point };

/**
 * Reads the `d` of a path (SVG 1.1, section 8.3), moved by an offset. What comes after a fault is
 * left out.
 */
export function parsePath(data: string, by: Point = { x: 0, y: 0 }): Segment[] {
  const segments: Segment[] = [];
  let start: Point = { x: 0, y: 0 };
  svgpath(data)
    .abs()
    .unshort()
    .unarc()
    .translate(by.x, by.y)
    .iterate(([command, ...values], _, x, y) => {
      const from = { x, y };
      const points = pairs(values);
      const to = points.at(-1) ?? from;
      switch (command) {
        case 'M':
          start = to;
          segments.push({ kind: 'move', to });
          return;
        case 'H':
          segments.push({ kind: 'line', from, to: { x: values[0]!, y } });
          return;
        case 'V':
          segments.push({ kind: 'line', from, to: { x, y: values[0]! } });
          return;
        case 'C':
          segments.push({ kind: 'curve', from, first: points[0]!, second: points[1]!, to });
          return;
        case 'Q': {
          const control = points[0]!;
          const [first, second] = [between(from, control, 2 / 3), between(to, control, 2 / 3)];
          segments.push({ kind: 'curve', from, first, second, to });
          return;
        }
        case 'Z':
        case 'z':
          segments.push({ kind: 'line', from, to: start, closes: true });
          return;
        default:
          segments.push({ kind: 'line', from, to });
      }
    });
  return segments;
}

/** The box around a path, at the extremes of its curves. */
export function pathBox(data: string): Box | undefined {
  return boxOfPoints(parsePath(data).flatMap(extremes));
}

function extremes(segment: Segment): Point[] {
  if (segment.kind === 'move') return [segment.to];
  if (segment.kind === 'line') return [segment.from, segment.to];
  const { from, first, second, to } = segment;
  const times = [
    ...turningPoints(from.x, first.x, second.x, to.x),
    ...turningPoints(from.y, first.y, second.y, to.y),
  ];
  return [from, to, ...times.map((time) => pointOnCurve(segment, time))];
}

/** Where the derivative of a cubic Bézier coordinate is zero, strictly inside the curve. */
function turningPoints(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const roots: number[] = [];
  if (Math.abs(a) < 1e-9) {
    if (Math.abs(b) > 1e-9) roots.push(-c / b);
  } else {
    const discriminant = b * b - 4 * a * c;
    if (discriminant >= 0) {
      const root = Math.sqrt(discriminant);
      roots.push((-b + root) / (2 * a), (-b - root) / (2 * a));
    }
  }
  return roots.filter((time) => time > 0 && time < 1);
}

/** Points along a path, a few px apart at most. */
export function pointsAlong(data: string): Point[] {
  return parsePath(data).flatMap((segment) => {
    if (segment.kind === 'move') return [segment.to];
    const { from, to } = segment;
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
    const shares = Array.from({ length: count }, (_, index) => (index + 1) / count);
    return shares.map((share) =>
      segment.kind === 'curve' ? pointOnCurve(segment, share) : between(from, to, share),
    );
  });
}

function pointOnCurve(
  { from, first, second, to }: Segment & { kind: 'curve' },
  time: number,
): Point {
  const rest = 1 - time;
  const at = (p0: number, p1: number, p2: number, p3: number): number =>
    rest ** 3 * p0 + 3 * rest * rest * time * p1 + 3 * rest * time * time * p2 + time ** 3 * p3;
  return { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) };
}

function pairs(values: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < values.length; index += 2)
    points.push({ x: values[index]!, y: values[index + 1]! });
  return points;
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
