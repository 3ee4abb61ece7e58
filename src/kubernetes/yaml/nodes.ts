import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { YamlDocument } from './parse-manifest.ts';

/** One `key: value` of a mapping, aliases and merge keys followed. */
export interface Entry {
  /** The key as JSON would have it: `8080:` is "8080". */
  name: string;
  key: Node;
  value: Node | undefined;
}

/** The node that an alias stands for, or the node itself. */
export function followAlias(document: YamlDocument, node: unknown): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return (node ?? undefined) as Node | undefined;
}

/** Entries in authored order; keys that `<<` brings in come where it stands, own keys win. */
export function entriesOf(
  document: YamlDocument,
  map: YAMLMap,
  outer: readonly Node[] = [],
): Entry[] {
  const own = new Set(
    map.items.filter(({ key }) => !isMergeKey(key)).map(({ key }) => keyName(key)),
  );
  return map.items.flatMap(({ key, value }) => {
    if (!isMergeKey(key)) {
      return [{ name: keyName(key), key: key as Node, value: followAlias(document, value) }];
    }
    const source = followAlias(document, value);
    const merged = isSeq(source)
      ? source.items.map((item) => followAlias(document, item))
      : [source];
    return (
      merged
        .filter((node) => isMap(node))
        // A mapping that is merged into itself adds nothing.
        .filter((node) => node !== map && !outer.includes(node))
        .flatMap((node) => entriesOf(document, node, [...outer, map]))
        .filter(({ name }) => !own.has(name) && own.add(name))
    );
  });
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
