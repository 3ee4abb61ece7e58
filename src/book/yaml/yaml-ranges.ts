import { type Document, isMap, isNode, isPair, isSeq } from 'yaml';

/** Keys and indexes that lead from the root of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** Offsets into the text of a file. */
export type YamlRange = [start: number, end: number];

/** Of the value at `path`; of the nearest enclosing value when there is none. */
export function valueRange(document: Document, path: YamlPath): YamlRange {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return [node.range[0], trimmedEnd(node)];
  }
  return [0, 0];
}

/** A block collection's range runs into the lines after it; its caret should not. */
function trimmedEnd(node: object): number {
  const range = (node as { range: [number, number, number] }).range;
  return isMap(node) || isSeq(node) ? range[0] + 1 : range[1];
}

/** Of the key at `path`; of the value when it has no key. */
export function keyRange(document: Document, path: YamlPath): YamlRange {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(name));
    const key = pair?.key;
    if (isNode(key) && key.range) return [key.range[0], key.range[1]];
  }
  return valueRange(document, path);
}
