import type { Box } from '../metrics/box.ts';
import type { Drawing, Figure, Shape, TextLine } from './drawing.ts';
import type { DrawnEdge, DrawnGroup, DrawnNode, GraphDrawing } from './graph-drawing.ts';
import { lineBox, linesBox } from './line-box.ts';
import { outlineBox } from './read-outline.ts';
import { isBare } from './stack-layout.ts';
import { radiusFor } from './vocabulary.ts';

const labelPadding = { x: 5, y: 2 };
/** Puts a graph together in painting order: groups, edges, nodes, and what is written on edges. */
export function composeGraph({ nodes, edges, terminals, ...drawing }: GraphDrawing): Drawing {
  const groups = drawing.groups.filter((group) => !drawing.isStack || !isBare(group));
  const visible = edges.filter((edge) => !edge.invisible);
  const depth = (group: DrawnGroup): number => {
    const parent = groups.find(({ id }) => id === group.parent);
    return parent ? depth(parent) + 1 : 0;
  };
  return {
    figures: [
      ...groups.toSorted((a, b) => depth(a) - depth(b)).map(groupFigure),
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

function edgeFigure({ classes, data, heads }: DrawnEdge): Figure {
  const line: Shape = { outline: { kind: 'path', data }, classes: ['line'] };
  return { classes: ['edge', ...classes], shapes: [line, ...heads], lines: [] };
}

function labelFigure({ classes, lines }: DrawnEdge): Figure {
  return { classes: ['label', ...classes], shapes: [labelBox(lines)], lines };
}

/** The ground on which lines of text stand out from the edges that they are written across. */
export function labelBox(lines: readonly TextLine[]): Shape {
  const text = linesBox(lines)!;
  const box = {
    left: text.left - labelPadding.x,
    top: text.top - labelPadding.y,
    right: text.right + labelPadding.x,
    bottom: text.bottom + labelPadding.y,
  };
  return { outline: { kind: 'box', box, radius: 2 }, classes: [] };
}

/** The boxes of all that a figure holds. */
export function figureBoxes({ shapes, lines }: Figure): (Box | undefined)[] {
  return [...shapes.map(({ outline }) => outlineBox(outline)), ...lines.map(lineBox)];
}
