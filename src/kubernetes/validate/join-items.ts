import { isMap, YAMLMap, type Node } from 'yaml';
import { constraintsOf } from '../constraints/constraints-of.ts';
import type { Resolved } from '../schema/schema-index.ts';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { entriesOf, keyName } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import { requiredNames } from './required-fields.ts';

interface Item {
  node: Node;
  position: number;
  /** Parts of it were items of their own. */
  joined?: true;
}

/**
 * The items of a list of objects. One that a dash too many has parted, so that either part lacks
 * what is required and stands in the other, is told once and looked at as a whole.
 */
export function joinItems(
  check: Check,
  nodes: readonly Node[],
  { id, definition }: Resolved & { type: 'object' },
  path: DataPath,
): Item[] {
  const items: Item[] = [];
  const always = constraintsOf(id).filter(
    ({ rule }) => rule.kind === 'required' && rule.when.length === 0,
  );
  const required = [...requiredNames(check, definition), ...always.map((row) => row.path)];
  for (const [position, node] of nodes.entries()) {
    const above = items.at(-1);
    if (above && !check.partial && isParted(above, node, required)) {
      if (!above.joined) report(check, path, above, node as YAMLMap);
      items[items.length - 1] = { ...above, node: merge(above.node, node), joined: true };
    } else items.push({ node, position });
  }
  return items;
}

function isParted(above: Item, node: Node, required: readonly string[]): boolean {
  const [first, second] = [namesOf(above.node), namesOf(node)];
  const lacks = (one: Set<string>, other: Set<string>) =>
    required.some((name) => !one.has(name) && other.has(name));
  const isOther = first.isDisjointFrom(second) && second.size > 0;
  return isOther && lacks(second, first) && (above.joined ?? lacks(first, second));
}

const namesOf = (node: Node) => new Set(entriesOf(node).map(({ name }) => name));

function merge(one: Node, other: Node): YAMLMap {
  const map = new YAMLMap();
  map.items = [one, other].filter(isMap).flatMap(({ items }) => items);
  map.range = [one.range![0], other.range![1], other.range![2]];
  return map;
}

function report(check: Check, path: DataPath, above: Item, node: YAMLMap): void {
  const at = node.items[0]!.key as Node;
  const place = (position: number) => formatDataPath([...path, position]);
  check.report({
    code: 'manifest/missing-field',
    at,
    message: `${place(above.position + 1)} looks like the rest of ${place(above.position)}: each lacks what the other has.`,
    hint: `Write a space in place of the "-" before ${keyName(at)}.`,
  });
}
