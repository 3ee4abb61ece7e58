import type { Box, Point } from '../metrics/box.ts';
import { pointsAlong } from '../metrics/path-data.ts';
import type { Outline } from './drawing.ts';
import type { DrawnGroup, GraphDrawing } from './graph-drawing.ts';
import { linesBox, lineText } from './line-box.ts';
import type { LostPart } from './lost-parts.ts';

/** How far from an outline a line may end and still be seen to touch it, px. */
const reach = 6;

type OutlineOf<Kind> = Extract<Outline, { kind: Kind }>;

/** Edges that end in mid-air, and titles that stick out of their frame. */
export function edgeFaults({ nodes, groups, edges }: GraphDrawing): LostPart[] {
  const outlines = new Map<string, readonly Outline[]>([
    ...nodes.map(({ id, shapes }) => [id, shapes.map(({ outline }) => outline)] as const),
    ...groups.map(({ id, box }) => [id, [boxOutline(box)]] as const),
  ]);
  const loose = edges
    .filter(({ invisible, from, to }) => !invisible && from !== to)
    .flatMap(({ from, to, ends }) =>
      [from, to].flatMap((id, index): LostPart[] => {
        const target = outlines.get(id);
        if (!target?.length || target.some((outline) => distance(outline, ends[index]!) <= reach))
          return [];
        const other = index === 0 ? to : from;
        return [{ words: id, fault: `is not touched by its line to “${other}”` }];
      }),
    );
  return [...loose, ...groups.flatMap(outOfFrame)];
}

function outOfFrame({ lines, box }: DrawnGroup): LostPart[] {
  const title = linesBox(lines);
  if (!title || (title.left >= box.left && title.right <= box.right && title.top >= box.top - 2))
    return [];
  return [{ words: lineText(lines[0]!), fault: 'sticks out of its frame' }];
}

function boxOutline(box: Box): Outline {
  return { kind: 'box', box, radius: 0 };
}

function distance(outline: Outline, point: Point): number {
  switch (outline.kind) {
    case 'box':
      return Math.abs(roundedDistance(outline, point));
    case 'ellipse': {
      const { centre, rx, ry } = outline;
      const along = Math.hypot((point.x - centre.x) / rx, (point.y - centre.y) / ry);
      return Math.abs(along - 1) * Math.min(rx, ry);
    }
    case 'path':
      return Math.min(
        ...pointsAlong(outline.data).map(({ x, y }) => Math.hypot(x - point.x, y - point.y)),
      );
  }
}

/** Signed distance of a point from a box with round corners: below 0 inside. */
function roundedDistance({ box, radius }: OutlineOf<'box'>, { x, y }: Point): number {
  const half = { x: (box.right - box.left) / 2, y: (box.bottom - box.top) / 2 };
  const corner = Math.min(radius, half.x, half.y);
  const dx = Math.abs(x - box.left - half.x) - half.x + corner;
  const dy = Math.abs(y - box.top - half.y) - half.y + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}
