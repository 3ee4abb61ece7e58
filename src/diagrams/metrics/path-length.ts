import type { Point } from './box.ts';
import { parsePath, pointOnCurve, type Segment } from './path-data.ts';

/** A path as short straight pieces, with the length covered when each of them ends. */
interface Polyline {
  points: { at: Point; covered: number; jump: boolean }[];
  length: number;
}

/** How finely a curve is cut; 32 pieces keep its length within 0.01 px for drawings of our size. */
const piecesPerCurve = 32;
const known = new Map<string, Polyline>();

/** The length of a path in px. */
export function pathLength(data: string): number {
  return polyline(data).length;
}

/** The point that lies `distance` px along a path. */
export function pointAtLength(data: string, distance: number): Point {
  const { points, length } = polyline(data);
  const target = Math.max(0, Math.min(length, distance));
  for (let index = 1; index < points.length; index += 1) {
    const previous = points[index - 1]!;
    const next = points[index]!;
    if (next.jump || next.covered < target) continue;
    const step = next.covered - previous.covered;
    const share = step > 0 ? (target - previous.covered) / step : 0;
    return {
      x: previous.at.x + (next.at.x - previous.at.x) * share,
      y: previous.at.y + (next.at.y - previous.at.y) * share,
    };
  }
  return points.at(-1)?.at ?? { x: 0, y: 0 };
}

/** Points along a path, a few px apart at most. */
export function pointsAlong(segments: readonly Segment[], apart = 4): Point[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'move') return [segment.to];
    const { from, to } = segment;
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / apart));
    return Array.from({ length: count }, (_, index): Point => {
      const share = (index + 1) / count;
      if (segment.kind === 'curve') return pointOnCurve(segment, share);
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });
}

function polyline(data: string): Polyline {
  const cached = known.get(data);
  if (cached) return cached;
  const points: Polyline['points'] = [];
  let covered = 0;
  const add = (at: Point, jump: boolean): void => {
    const previous = points.at(-1)?.at;
    if (previous && !jump) covered += Math.hypot(at.x - previous.x, at.y - previous.y);
    points.push({ at, covered, jump });
  };
  for (const segment of parsePath(data)) {
    if (segment.kind === 'curve') {
      for (let piece = 1; piece <= piecesPerCurve; piece += 1)
        add(pointOnCurve(segment, piece / piecesPerCurve), false);
    } else {
      add(segment.to, segment.kind === 'move');
    }
  }
  // One diagram asks for the same few paths hundreds of times; the next one never does.
  if (known.size > 500) known.clear();
  const result = { points, length: covered };
  known.set(data, result);
  return result;
}
