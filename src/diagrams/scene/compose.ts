import { outset, uniteAll, type Box } from '../metrics/box.ts';
import type { Drawing, Figure, Shape } from './drawing.ts';
import {
  depthOf,
  type DrawnEdge,
  type DrawnGroup,
  type DrawnNode,
  type GraphDrawing,
} from './graph-drawing.ts';
import { lineBox, linesBox } from './line-box.ts';
import { outlineBox } from './read-outline.ts';
import { isBare } from './stack-layout.ts';
import { radiusFor } from './vocabulary.ts';

const labelPadding = { x: 5, y: 2 };

/** Puts a graph together in painting order: groups, edges, nodes, and what is written on edges. */
export function composeGraph({ nodes, edges, terminals, ...drawing }: GraphDrawing): Drawing {
  const groups = drawing.groups.filter((group) => !drawing.isStack || !isBare(group));
  const visible = edges.filter((edge) => !edge.invisible);
  return {
    figures: [
      ...groups.toSorted((a, b) => depthOf(a, groups) - depthOf(b, groups)).map(groupFigure),
      ...visible.map(edgeFigure),
      ...nodes.map(nodeFigure),
      ...visible.filter(({ lines }) => lines.length > 0).map(labelFigure),
      ...(terminals.length > 0 ? [{ classes: [], shapes: [], lines: terminals }] : []),
    ],
  };
}

function groupFigure({ classes, box, lines }: DrawnGroup): Figure {
  const outline = { kind: 'box' as const, box, radius: radiusFor(classes) };
  return { classes: ['group', ...classes], shapes: [{ outline, classes: [] }], lines };
}

function nodeFigure({ classes, shapes, lines }: DrawnNode): Figure {
  return { classes: ['node', ...classes], shapes, lines };
}

export function edgeFigure({
  classes,
  data,
  heads,
}: Pick<DrawnEdge, 'classes' | 'data' | 'heads'>): Figure {
  const line: Shape = { outline: { kind: 'path', data }, classes: ['line'] };
  return { classes: ['edge', ...classes], shapes: [line, ...heads], lines: [] };
}

/** Lines of text on a ground that stands out from the edges that they are written across. */
export function labelFigure({ classes, lines }: Pick<DrawnEdge, 'classes' | 'lines'>): Figure {
  const box = outset(linesBox(lines)!, labelPadding.x, labelPadding.y);
  const ground: Shape = { outline: { kind: 'box', box, radius: 2 }, classes: [] };
  return { classes: ['label', ...classes], shapes: [ground], lines };
}

/** The room that a drawing takes. */
export function drawingBox({ figures }: Drawing): Box {
  return uniteAll(figures.flatMap(figureBoxes)) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The boxes of all that a figure holds. */
export function figureBoxes({ shapes, lines }: Figure): (Box | undefined)[] {
  return [...shapes.map(({ outline }) => outlineBox(outline)), ...lines.map(lineBox)];
}
