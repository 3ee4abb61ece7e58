import { overlaps, uniteAll, type Box } from '../metrics/box.ts';
import { pointsAlong } from '../metrics/path-data.ts';
import { depthOf, type DrawnGroup, type GraphDrawing } from './graph-drawing.ts';
import { lineBox, linesBox } from './line-box.ts';

const titleInset = 12;
const titleTop = 6;
/** Room between a title and what is below or beside it, and between a group and its parent. */
const clearance = 8;
/** Room below the last node of a group. */
const bottomRoom = 14;

/**
 * Makes the frames of groups tidy, after Mermaid has laid out what is in them: titles stand on the
 * left, clear of the edges that come in and of the frames within; groups one above the other are
 * equally wide, with no more room below than they need. No frame grows into something else.
 */
export function tidyGroups(drawing: GraphDrawing): GraphDrawing {
  const { nodes, edges } = drawing;
  const visible = edges.filter(({ invisible }) => !invisible);
  const tracks = visible.map(({ data }) => pointsAlong(data));
  const frames = new Map(drawing.groups.map((group) => [group.id, group.box]));
  const deepestFirst = drawing.groups.toSorted(
    (a, b) => depthOf(b, drawing.groups) - depthOf(a, drawing.groups),
  );
  for (const group of deepestFirst) {
    alignChildren(group.id);
    enclose(group);
    widen(group);
  }
  alignChildren(undefined);
  const groups = drawing.groups.map((group) => placed(group, frames.get(group.id)!));
  return { ...drawing, groups };

  /** Grows a frame around the frames and nodes in it, with the title above them. */
  function enclose(group: DrawnGroup): void {
    const frame = frames.get(group.id)!;
    const inner = [...childFrames(group.id), ...childNodes(group.id)];
    const content = uniteAll(inner);
    if (!content) return;
    const titleHeight = titleBox(group, frame).bottom - frame.top;
    // An edge that ends at the frame itself keeps it where it is.
    const isEnd = visible.some(({ from, to }) => from === group.id || to === group.id);
    const floor = content.bottom + (childFrames(group.id).length > 0 ? clearance : bottomRoom);
    frames.set(group.id, {
      left: Math.min(frame.left, content.left - clearance),
      top: Math.min(frame.top, content.top - clearance - titleHeight),
      right: Math.max(frame.right, content.right + clearance),
      bottom: isEnd ? Math.max(frame.bottom, floor) : floor,
    });
  }

  /** Widens a frame, on both sides if there is room, until no edge runs through its title. */
  function widen(group: DrawnGroup): void {
    const frame = frames.get(group.id)!;
    const title = titleBox(group, frame);
    const crossing = tracks
      .flat()
      .filter(({ x, y }) => isNear(title, x, y))
      .map(({ x }) => x);
    if (group.lines.length === 0 || crossing.length === 0) return;
    const missing = title.right + 1.5 * clearance - Math.min(...crossing);
    const left = frame.left - missing;
    const candidates = [
      { ...frame, left, right: frame.right + missing },
      { ...frame, left },
    ];
    const wider = candidates.find((candidate) => isFree(candidate, group));
    if (wider) frames.set(group.id, wider);
  }

  /** Gives groups that stand one above the other, and nothing beside them, the same two edges. */
  function alignChildren(parent: string | undefined): void {
    const column = drawing.groups.filter((group) => group.parent === parent);
    const boxes = column.map(({ id }) => frames.get(id)!);
    const all = uniteAll(boxes);
    if (!all || !isColumn(boxes)) return;
    const aligned = boxes.map((box) => ({ ...box, left: all.left, right: all.right }));
    if (!column.every((group, index) => isFree(aligned[index]!, group))) return;
    if (column.some((group, index) => leavesEdge(group.id, boxes[index]!, all))) return;
    for (const [index, { id }] of column.entries()) frames.set(id, aligned[index]!);
  }

  /** Whether an edge ends at a side of a frame that would move. */
  function leavesEdge(id: string, box: Box, { left, right }: Box): boolean {
    return visible
      .flatMap(({ from, to, ends }) =>
        [from === id ? ends[0] : [], to === id ? ends[1] : []].flat(),
      )
      .some(({ x }) => (left < box.left && x <= box.left) || (right > box.right && x >= box.right));
  }

  /** Whether a frame would touch neither a node nor a frame outside of its own group. */
  function isFree(box: Box, group: DrawnGroup): boolean {
    const others = [
      ...nodes.filter(({ parent }) => !isWithin(parent, group.id)).map((node) => node.box),
      ...drawing.groups
        .filter(({ id }) => !isWithin(id, group.id) && !isWithin(group.id, id))
        .map(({ id }) => frames.get(id)!),
    ];
    return others.every((other) => !overlaps(box, other));
  }

  function isWithin(id: string | undefined, group: string): boolean {
    if (id === undefined) return false;
    return id === group || isWithin(drawing.groups.find((one) => one.id === id)?.parent, group);
  }

  function childFrames(id: string): Box[] {
    return drawing.groups
      .filter(({ parent }) => parent === id)
      .map((group) => frames.get(group.id)!);
  }

  function childNodes(id: string): Box[] {
    return nodes.filter(({ parent }) => parent === id).map(({ box }) => box);
  }
}

/** Where the title of a group stands in a frame. */
function titleBox(group: DrawnGroup, frame: Box): Box {
  const { left, top } = frame;
  return linesBox(placed(group, frame).lines) ?? { left, top, right: left, bottom: top };
}

/** A group in its frame, its title in the upper left corner. */
function placed(group: DrawnGroup, box: Box): DrawnGroup {
  const first = group.lines[0];
  if (!first) return { ...group, box };
  const drop = box.top + titleTop - lineBox(first).top;
  const room = box.right - box.left - Math.max(...group.lines.map(({ width }) => width));
  // Mermaid made the frame of a long title wide enough for a centred one.
  const inset = room < titleInset ? Math.max(room / 2, 0) : titleInset;
  const lines = group.lines.map((line) => ({
    ...line,
    x: box.left + inset,
    y: drop + line.y,
  }));
  return { ...group, box, lines };
}

function isNear(box: Box, x: number, y: number): boolean {
  return (
    x > box.left - clearance && x < box.right + 1.5 * clearance && y > box.top && y < box.bottom
  );
}

function isColumn(boxes: readonly Box[]): boolean {
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  return (
    sorted.length > 1 &&
    sorted.every((box, index) => index === 0 || sorted[index - 1]!.bottom <= box.top)
  );
}
