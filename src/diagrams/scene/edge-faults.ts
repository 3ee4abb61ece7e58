import { unite, type Box, type Point } from '../metrics/box.ts';
import { parsePath } from '../metrics/path-data.ts';
import { pointsAlong } from '../metrics/path-length.ts';
import type { Outline } from './drawing.ts';
import type { DrawnGroup, DrawnNode, GraphDrawing } from './graph-drawing.ts';
import { lineBox, lineText } from './line-box.ts';
import type { LostPart } from './lost-parts.ts';

/** How far from an outline a line may end and still be seen to touch it, px. */
const reach = 6;

/** Edges that end in mid-air, and titles that stick out of their frame. */
export function edgeFaults({ nodes, groups, edges }: GraphDrawing): LostPart[] {
  const outlines = new Map<string, readonly Outline[]>([
    ...nodes.map(({ id, shapes, lines, box }) => {
      const own = shapes.map(({ outline }) => outline);
      return [id, own.length > 0 ? own : [boxOutline(textBox(lines) ?? box)]] as const;
    }),
    ...groups.map(({ id, box }) => [id, [boxOutline(box)]] as const),
  ]);
  const loose = edges
    .filter(({ invisible, from, to }) => !invisible && from !== to)
    .flatMap(({ from, to, ends }) =>
      [from, to].flatMap((id, index): LostPart[] => {
        const target = outlines.get(id);
        if (!target || target.some((outline) => distance(outline, ends[index]!) <= reach))
          return [];
        const other = index === 0 ? to : from;
        return [{ words: id, fault: `is not touched by its line to “${other}”` }];
      }),
    );
  return [...loose, ...groups.flatMap(outOfFrame)];
}

function outOfFrame({ lines, box }: DrawnGroup): LostPart[] {
  const title = textBox(lines);
  if (!title || (title.left >= box.left && title.right <= box.right && title.top >= box.top - 2))
    return [];
  return [{ words: lineText(lines[0]!), fault: 'sticks out of its frame' }];
}

function textBox(lines: DrawnNode['lines']): Box | undefined {
  return lines.map(lineBox).reduce<Box | undefined>(unite, undefined);
}

function boxOutline(box: Box): Outline {
  return { kind: 'box', box, radius: 0 };
}

function distance(outline: Outline, point: Point): number {
  switch (outline.kind) {
    case 'box': {
      const { left, top, right, bottom } = outline.box;
      const dx = Math.max(left - point.x, point.x - right);
      const dy = Math.max(top - point.y, point.y - bottom);
      return Math.abs(dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy));
    }
    case 'ellipse': {
      const { centre, rx, ry } = outline;
      const along = Math.hypot((point.x - centre.x) / rx, (point.y - centre.y) / ry);
      return Math.abs(along - 1) * Math.min(rx, ry);
    }
    case 'path':
      return Math.min(
        ...pointsAlong(parsePath(outline.data)).map(({ x, y }) =>
          Math.hypot(x - point.x, y - point.y),
        ),
      );
  }
}
