import type { Box } from '../metrics/box.ts';
import type { DrawnGroup, DrawnNode, GraphDrawing } from './graph-drawing.ts';
import { buildStack, type StackItem } from './stack-tree.ts';
import { isBand, radiusFor } from './vocabulary.ts';

/**
 * Half of a note's column less the padding of a plate: two stacks stand side by side in it. A
 * stack is at least this wide, so that a pair is equally wide, px.
 */
const minimumWidth = 286;
/** What no phone holds is for a desk, and fills most of its plate, px. */
const phoneWidth = 299;
const deskWidth = 540;
/** One measure for all: a row of one line is 32 high and 8 from the next, so stacks align. px */
const gap = 8;
const boxPadding = { x: 8, y: 6 };
const linePitch = 20;
const titleInset = 12;
/** From the middle of a line to its baseline, in em: the middle of Hangul and of capitals. */
const baselineDrop = 0.365;

/**
 * Lays out a flowchart of layers as nested boxes; nothing if it isn't one. A stack is a flowchart whose
 * edges are all invisible and that has a band (`:::kernel`, `:::layer`, `:::shared`); an invisible
 * edge says what stands above what. Boxes fill their group from side to side; the bands of a
 * machine run from wall to wall. Rows with as many lines are equally high in every stack.
 */
export function layOutStack(drawing: GraphDrawing): GraphDrawing | undefined {
  const { nodes, groups, edges } = drawing;
  const isStack =
    edges.every(({ invisible }) => invisible) && nodes.some(({ classes }) => isBand(classes));
  if (!isStack) return undefined;
  const root = buildStack(drawing);
  const { width, height } = naturalSize(root);
  const boxes = new Map<string, PlacedBox>();
  const right = Math.max(width, width > phoneWidth ? deskWidth : minimumWidth);
  place(root, { left: 0, top: 0, right, bottom: height }, boxes);
  return {
    nodes: nodes.map((node) => placedNode(node, boxes.get(node.id)!)),
    groups: groups.map((group) => placedGroup(group, boxes.get(group.id)!)),
    edges: [],
    terminals: [],
    isStack: true,
  };
}

interface PlacedBox extends Box {
  /** Shares its walls with its group, and so has no corners of its own. */
  flush?: boolean;
}

interface Size {
  width: number;
  height: number;
}

function naturalSize(item: StackItem): Size {
  const text = Math.max(0, ...item.lines.map(({ width }) => width));
  if (!item.isGroup)
    return {
      width: Math.ceil(text) + 2 * boxPadding.x,
      height: linePitch * Math.max(item.lines.length, 1) + 2 * boxPadding.y,
    };
  const inset = sideInset(item);
  const widths = item.rows.map((row) => {
    const sum = row.reduce((total, child) => total + naturalSize(child).width, 0);
    return sum + gap * (row.length - 1) + 2 * (isFlush(item, row) ? 0 : inset);
  });
  return {
    width: Math.max(...widths, text > 0 ? Math.ceil(text) + titleInset + gap : 0),
    height: contentTop(item) + rowTops(item).height,
  };
}

function place(item: StackItem, box: PlacedBox, boxes: Map<string, PlacedBox>): void {
  boxes.set(item.id, box);
  const { tops, heights, height } = rowTops(item);
  // A group that is higher than it need be gives its first row the room.
  const spare = box.bottom - box.top - contentTop(item) - height;
  const top = box.top + contentTop(item);
  for (const [index, row] of item.rows.entries()) {
    const rowTop = top + tops[index]! + (index > 0 ? spare : 0);
    const bottom = rowTop + heights[index]! + (index === 0 ? spare : 0);
    const flush = isFlush(item, row);
    const left = box.left + (flush ? 0 : sideInset(item));
    const right = box.right - (flush ? 0 : sideInset(item));
    placeRow(row, { left, top: rowTop, right, bottom, flush }, boxes);
  }
}

/** Shares what is left of a row's width equally among its boxes. */
function placeRow(
  row: readonly StackItem[],
  { left, top, right, bottom, flush = false }: PlacedBox,
  boxes: Map<string, PlacedBox>,
): void {
  const between = flush ? 0 : gap;
  const widths = row.map((child) => naturalSize(child).width);
  const taken = widths.reduce((sum, width) => sum + width, between * (row.length - 1));
  const spare = (right - left - taken) / row.length;
  let x = left;
  for (const [index, child] of row.entries()) {
    const end = x + widths[index]! + spare;
    place(child, { left: x, top, right: end, bottom, flush }, boxes);
    x = end + between;
  }
}

/** Where each row begins below the title, how high it is, and the height of all. */
function rowTops(item: StackItem): { tops: number[]; heights: number[]; height: number } {
  const tops: number[] = [];
  const heights: number[] = [];
  let y = 0;
  for (const [index, row] of item.rows.entries()) {
    const flush = isFlush(item, row);
    const previous = item.rows[index - 1];
    if (!flush && previous && isFlush(item, previous)) y += gap;
    const height = Math.max(...row.map((child) => naturalSize(child).height));
    tops.push(y);
    heights.push(flush ? height + gap : height);
    y += height + gap;
  }
  const last = item.rows.at(-1);
  // Outside of a frame nothing needs room below.
  if (last && isBare(item) && !isFlush(item, last)) y -= gap;
  return { tops, heights, height: y };
}

function contentTop(item: StackItem): number {
  const { lines } = item;
  if (lines.length > 0) return linePitch * lines.length + 2 * boxPadding.y;
  return isBare(item) ? 0 : gap;
}

function sideInset(item: StackItem): number {
  return isBare(item) ? 0 : gap;
}

/** The whole, and a group without title and class, only hold what is in them together. */
export function isBare({ classes, lines }: Pick<DrawnGroup, 'classes' | 'lines'>): boolean {
  return classes.length + lines.length === 0;
}

/** Bands run from wall to wall where the walls are straight. */
function isFlush(group: StackItem, row: readonly StackItem[]): boolean {
  return (
    !isBare(group) &&
    radiusFor(group.classes) <= 4 &&
    row.every(({ classes, isGroup }) => !isGroup && isBand(classes))
  );
}

function placedNode(node: DrawnNode, box: PlacedBox): DrawnNode {
  const outline = { kind: 'box' as const, box, radius: box.flush ? 0 : radiusFor(node.classes) };
  const middle = (box.top + box.bottom) / 2 - ((node.lines.length - 1) * linePitch) / 2;
  const lines = node.lines.map((line, index) => ({
    ...line,
    x: (box.left + box.right - line.width) / 2,
    y: middle + index * linePitch + baselineDrop * line.fontSize,
  }));
  const shapes = node.classes.includes('words') ? [] : [{ outline, classes: [] }];
  return { ...node, box, shapes, lines };
}

function placedGroup(group: DrawnGroup, box: Box): DrawnGroup {
  const lines = group.lines.map((line, index) => ({
    ...line,
    x: box.left + titleInset,
    y: box.top + boxPadding.y + linePitch * (index + 0.5) + baselineDrop * line.fontSize,
  }));
  return { ...group, box, lines };
}
