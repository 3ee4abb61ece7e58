import { type Document, isMap, isNode, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Keys and indexes that lead from the root of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** Offsets into the text of a file. */
export type YamlRange = [start: number, end: number];

/**
 * The node at `path`, as `document.getIn` finds it, which walks through all keys before each. A key
 * that is not there is passed over: one plain value stands for that of every language.
 */
export function nodeAt({ contents }: Document, path: YamlPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return (pairAt(node, step) ?? { value: node }).value;
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
    if (!isNode(node) || !node.range) continue;
    const [start, end] = node.range;
    // A collection's range runs into the lines after it; its caret should not.
    return [start, isMap(node) || isSeq(node) ? start + 1 : end];
  }
  return [0, 0];
}

/** Of the key at `path`; of the value when it has no key. */
export function keyRange(document: Document, path: YamlPath): YamlRange {
  const parent = nodeAt(document, path.slice(0, -1));
  const key = isMap(parent) ? pairAt(parent, path.at(-1))?.key : undefined;
  return isNode(key) ? endsOf(key) : valueRange(document, path);
}

/** A text between braces that a comma cuts in two: `{ exact: in a crash, since a line }`. */
export interface CutText {
  /** The key that the text belongs to. */
  key: string;
  /** All of it, with its commas. */
  text: string;
  /** What YAML takes for keys of their own. */
  rest: readonly string[];
}

/** The text that the key at `path` is a part of, where a comma is all that makes it one. */
export function cutText(document: Document, text: string, path: YamlPath): CutText | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent) || !parent.flow) return undefined;
  const pairs = parent.items;
  const at = pairs.findIndex(({ key }) => String(key) === path.at(-1));
  const first = pairs.slice(0, at).findLastIndex((pair) => !isRest(pair));
  if (at === -1 || first === -1 || !isRest(pairs[at]!)) return undefined;
  const next = pairs.findIndex((pair, index) => index > at && !isRest(pair));
  const rest = pairs.slice(first + 1, next === -1 ? undefined : next);
  const [start] = endsOf(pairs[first]!.value);
  const end = Math.max(...endsOf(rest.at(-1)!.key), ...endsOf(rest.at(-1)!.value));
  return {
    key: String(pairs[first]!.key),
    text: text.slice(start, end).trim(),
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
