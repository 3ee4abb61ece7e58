import type { TextLine } from './drawing.ts';
import type { GraphDrawing } from './graph-drawing.ts';

/** A box of a stack with what it holds; the root has an empty id. */
export interface StackItem {
  id: string;
  isGroup: boolean;
  classes: readonly string[];
  lines: readonly TextLine[];
  /** From top to bottom; the items of one row from left to right. */
  rows: StackItem[][];
}

/**
 * The nesting of a stack. Items that no invisible edge puts above one another share a row; in a
 * row they stand in the order of the source.
 */
export function buildStack({ nodes, groups, edges }: GraphDrawing): StackItem {
  const parents = new Map([...nodes, ...groups].map(({ id, parent }) => [id, parent ?? '']));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const members = [
    ...nodes.map(({ id, classes, lines }) => ({ id, classes, lines, isGroup: false })),
    ...groups.map(({ id, classes, lines }) => ({ id, classes, lines, isGroup: true })),
  ].map((member) => ({ ...member, first: firstLeaf(member.id) }));

  return { id: '', isGroup: true, classes: [], lines: [], rows: rowsOf('') };

  function rowsOf(parent: string): StackItem[][] {
    const children = members
      .filter(({ id }) => parents.get(id) === parent)
      .sort((a, b) => a.first - b.first);
    const above = edges.flatMap(({ from, to }) => siblings(from, to, parent));
    const rows: StackItem[][] = [];
    for (const { id, isGroup, classes, lines } of children) {
      const rank = rankOf(id, above);
      (rows[rank] ??= []).push({ id, isGroup, classes, lines, rows: rowsOf(id) });
    }
    return rows.filter((row) => row.length > 0);
  }

  /** An edge between two items, seen from a group that holds both: which child is above which. */
  function siblings(from: string, to: string, parent: string): [string, string][] {
    const upper = childOf(parent, from);
    const lower = childOf(parent, to);
    return upper !== undefined && lower !== undefined && upper !== lower ? [[upper, lower]] : [];
  }

  function childOf(ancestor: string, id: string): string | undefined {
    let step: string | undefined = id;
    while (step !== undefined && step !== '' && parents.get(step) !== ancestor)
      step = parents.get(step);
    return step === '' ? undefined : step;
  }

  function firstLeaf(id: string): number {
    const own = order.get(id);
    if (own !== undefined) return own;
    const inside = nodes.filter((node) => isInside(node.id, id));
    return Math.min(...inside.map((node) => order.get(node.id)!));
  }

  function isInside(id: string, group: string): boolean {
    const parent = parents.get(id) ?? '';
    return parent !== '' && (parent === group || isInside(parent, group));
  }
}

/** The longest way down to an item; a circle ends where it began. */
function rankOf(id: string, above: readonly (readonly [string, string])[], seen = ''): number {
  if (seen.split('\n').includes(id)) return 0;
  const uppers = above.filter(([, lower]) => lower === id).map(([upper]) => upper);
  return Math.max(0, ...uppers.map((upper) => rankOf(upper, above, `${seen}\n${id}`) + 1));
}
