import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** One `key: value` of a mapping. */
export interface Entry {
  /** The key as JSON would have it: `8080:` is "8080". */
  name: string;
  key: Node;
  value: Node | undefined;
}

/** Entries of a mapping in authored order, none of anything else. */
export function entriesOf(node: unknown): Entry[] {
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => ({
    name: keyName(key),
    key: key as Node,
    value: (value ?? undefined) as Node | undefined,
  }));
}

/** The first entry of that name. */
export function entryOf(node: unknown, name: string): Entry | undefined {
  return entriesOf(node).find((entry) => entry.name === name);
}

/** The text of the string of that name in a mapping. */
export function wordOf(node: unknown, name: string): string | undefined {
  return stringOf(entryOf(node, name)?.value);
}

export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && (key.value === '<<' || typeof key.value === 'symbol');
}

export function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

export function isNull(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.value === null);
}

/** The text of a string, undefined for anything else. */
export function stringOf(node: Node | undefined): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** The value in words for a message: `the boolean true`, `a list`. */
export function describe(node: Node | undefined): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'nothing';
  if (typeof node.value === 'string') return `the string ${JSON.stringify(clip(node.value))}`;
  return `the ${typeof node.value} ${clip(node.source ?? String(node.value))}`;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
