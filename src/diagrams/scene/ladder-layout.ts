import { centreOf, type Box, type Point } from '../metrics/box.ts';
import type { Segment } from '../metrics/path-data.ts';
import type { TextLine } from './drawing.ts';
import type { DrawnEdge, DrawnNode, GraphDrawing } from './graph-drawing.ts';
import { addHeads } from './heads.ts';
import { linesBox } from './line-box.ts';

/** Room for an arrow from one rung to the next, with its label and without; px. */
const pitch = { labelled: 52, bare: 32 };
/** Room beside a label that stands on a line across, and the least length of one. */
const across = { margin: 14, least: 56 };
/** The end of a line, where its head begins: the reach of Mermaid's own arrow. */
const headReach = 4;

interface Rungs {
  spine: DrawnNode[];
  /** What stands at the right, with the rungs that lead to it. */
  sides: { node: DrawnNode; first: number; last: number }[];
}

/**
 * Lays out decisions as a ladder; nothing if the flowchart isn't one. One is a flowchart without
 * groups that has a `:::question`. The first line out of each part goes on straight down; every
 * other one goes straight to the column at the right, to a part as high as all that lead to it.
 */
export function layOutLadder(drawing: GraphDrawing): GraphDrawing | undefined {
  const isLadder = drawing.nodes.some(({ classes }) => classes.includes('question'));
  if (!isLadder || drawing.groups.length > 0 || !drawing.edges.every(isPlain)) return undefined;
  const rungs = readRungs(drawing);
  if (!rungs) return undefined;
  const boxes = placeRungs(rungs, drawing.edges);
  const order = new Map(rungs.spine.map(({ id }, index) => [id, index]));
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => movedNode(node, boxes.get(node.id)!)),
    edges: drawing.edges.map((edge) =>
      movedEdge(edge, boxes.get(edge.from)!, boxes.get(edge.to)!, {
        startsOnSpine: order.has(edge.from),
        goesDown: order.get(edge.to) === (order.get(edge.from) ?? -2) + 1,
      }),
    ),
  };
}

function isPlain({ invisible, heads }: DrawnEdge): boolean {
  return !invisible && heads.length === 1;
}

function readRungs({ nodes, edges }: GraphDrawing): Rungs | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spine: DrawnNode[] = [];
  let next = nodes.find(({ id }) => edges.every(({ to }) => to !== id));
  while (next && !spine.includes(next)) {
    const { id } = next;
    spine.push(next);
    next = byId.get(edges.find(({ from }) => from === id)?.to ?? '');
  }
  const rung = (id: string): number => spine.findIndex((node) => node.id === id);
  const sides = nodes
    .filter((node) => !spine.includes(node))
    .map((node) => {
      const sources = edges.filter(({ to }) => to === node.id).map(({ from }) => rung(from));
      return { node, first: Math.min(...sources), last: Math.max(...sources) };
    })
    .toSorted((a, b) => a.first - b.first);
  const fits = sides.every(({ node, first, last }, index) => {
    const targets = edges.filter(({ from }) => from === node.id);
    return (
      first >= 0 &&
      Number.isFinite(last) &&
      first > (sides[index - 1]?.last ?? -1) &&
      targets.every(({ to, lines }) => rung(to) > last && lines.length === 0) &&
      targets.every(({ to }) => sides.every((side) => side.first > rung(to) || side.last <= last))
    );
  });
  const isStraight = edges.every(
    ({ from, to }) => rung(from) < 0 || rung(to) < 0 || rung(to) === rung(from) + 1,
  );
  return fits && isStraight && spine.length > 1 ? { spine, sides } : undefined;
}

/** The column at the left, all equally wide, and what stands beside it. */
function placeRungs({ spine, sides }: Rungs, edges: readonly DrawnEdge[]): Map<string, Box> {
  const right = Math.max(...spine.map(({ box }) => widthOf(box)));
  const boxes = new Map<string, Box>();
  let y = 0;
  for (const { id, box } of spine) {
    boxes.set(id, { left: 0, top: y, right, bottom: y + heightOf(box) });
    const [down] = edges.filter(({ from }) => from === id);
    y += heightOf(box) + (down && down.lines.length > 0 ? pitch.labelled : pitch.bare);
  }
  const isSide = (id: string): boolean => !boxes.has(id);
  const labels = edges
    .filter(({ to }) => isSide(to))
    .flatMap(({ lines }) => lines.map(({ width }) => width));
  const left = right + Math.max(across.least, ...labels.map((width) => width + 2 * across.margin));
  const width = Math.max(0, ...sides.map(({ node }) => widthOf(node.box)));
  for (const { node, first, last } of sides) {
    const { top } = boxes.get(spine[first]!.id)!;
    const { bottom } = boxes.get(spine[last]!.id)!;
    const spare = first === last ? Math.max(0, heightOf(node.box) - (bottom - top)) / 2 : 0;
    const place = { left, top: top - spare, right: left + width, bottom: bottom + spare };
    boxes.set(node.id, place);
  }
  return boxes;
}

function movedNode(node: DrawnNode, box: Box): DrawnNode {
  const [shape] = node.shapes;
  const radius = shape?.outline.kind === 'box' ? shape.outline.radius : 0;
  const outline = { kind: 'box' as const, box, radius };
  const lines = moved(node.lines, centreOf(node.box), centreOf(box));
  return { ...node, box, shapes: [{ outline, classes: shape?.classes ?? [] }], lines };
}

function movedEdge(
  edge: DrawnEdge,
  from: Box,
  to: Box,
  { startsOnSpine, goesDown }: { startsOnSpine: boolean; goesDown: boolean },
): DrawnEdge {
  const start = centreOf(from);
  const end = centreOf(to);
  const points: Point[] = goesDown
    ? [
        { x: start.x, y: from.bottom },
        { x: start.x, y: to.top - headReach },
      ]
    : startsOnSpine
      ? [
          { x: from.right, y: start.y },
          { x: to.left - headReach, y: start.y },
        ]
      : [
          { x: start.x, y: from.bottom },
          { x: start.x, y: end.y },
          { x: to.right + headReach, y: end.y },
        ];
  const [first, ...others] = points;
  const segments: Segment[] = [{ kind: 'move', to: first! }];
  for (const point of others) segments.push({ kind: 'line', from: segments.at(-1)!.to, to: point });
  const label = linesBox(edge.lines);
  const middle = { x: (first!.x + others[0]!.x) / 2, y: (first!.y + others[0]!.y) / 2 };
  const lines = label ? moved(edge.lines, centreOf(label), middle) : [];
  return { ...edge, ...addHeads(segments, undefined, 'point'), lines };
}

function moved(lines: readonly TextLine[], from: Point, to: Point): TextLine[] {
  return lines.map((line) => ({ ...line, x: line.x + to.x - from.x, y: line.y + to.y - from.y }));
}

const widthOf = ({ left, right }: Box): number => right - left;
const heightOf = ({ top, bottom }: Box): number => bottom - top;
