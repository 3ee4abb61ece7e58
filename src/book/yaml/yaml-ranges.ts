import { type Document, isMap, isNode, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Keys and indexes that lead from the root of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** Offsets into the text of a file. */
export type YamlRange = [start: number, end: number];

/** The node at `path`, as `document.getIn` finds it, which walks through all keys before each. */
export function nodeAt({ contents }: Document, path: YamlPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return pairAt(node, step)?.value;
    return isSeq(node) ? node.items[Number(step)] : undefined;
  }, contents);
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairAt(map: YAMLMap, key: string | number | undefined): Pair | undefined {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [String(pair.key), pair]));
  pairs.set(map, known);
  return known.get(String(key));
}

/** Of the value at `path`; of the nearest enclosing value when there is none. */
export function valueRange(document: Document, path: YamlPath): YamlRange {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = nodeAt(document, path.slice(0, depth));
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
  const parent = nodeAt(document, path.slice(0, -1));
  if (isMap(parent)) {
    const key = pairAt(parent, path.at(-1))?.key;
    if (isNode(key) && key.range) return [key.range[0], key.range[1]];
  }
  return valueRange(document, path);
}

/** A text between braces that a comma cuts in two: `{ exact: in a crash, since a line }`. */
export interface CutText {
  /** The key that the text belongs to. */
  key: string;
  range: YamlRange;
  /** What YAML takes for keys of their own. */
  rest: readonly string[];
}

/** The text that the key at `path` is a part of, where a comma is all that makes it one. */
export function cutText(document: Document, path: YamlPath): CutText | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent) || !parent.flow) return undefined;
  const pairs = parent.items;
  const at = pairs.findIndex(({ key }) => String(key) === path.at(-1));
  const first = pairs.slice(0, at).findLastIndex((pair) => !isRest(pair));
  if (at === -1 || first === -1 || !isRest(pairs[at]!)) return undefined;
  const next = pairs.findIndex((pair, index) => index > at && !isRest(pair));
  const rest = pairs.slice(first + 1, next === -1 ? undefined : next);
  const [start] = endsOf(pairs[first]!.value);
  return {
    key: String(pairs[first]!.key),
    range: [start, Math.max(...endsOf(rest.at(-1)!.key), ...endsOf(rest.at(-1)!.value))],
    rest: rest.map(({ key }) => String(key)),
  };
}

/** No key of a data file has a blank in it, and each has a value. */
function isRest({ key, value }: Pair): boolean {
  const [from, to] = endsOf(value);
  return from === to || String(key).includes(' ');
}

const endsOf = (node: unknown): YamlRange =>
  isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
