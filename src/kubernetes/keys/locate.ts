import { isMap, isSeq, type Node } from 'yaml';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { parseDataPath } from '../yaml/data-path.ts';
import { entriesOf, followAlias } from '../yaml/nodes.ts';

/** A key of a manifest, counted from 1 in its own text. */
export interface KeyLocation {
  line: number;
  column: number;
  /** Column behind the key. */
  endColumn: number;
  /** The last line of what the key holds. */
  endLine: number;
  /** Its place in the JSON twin, a JSON Pointer (RFC 6901): `/spec/initContainers/0/image`. */
  pointer: string;
}

/**
 * Finds a key or list item by its path, "spec.initContainers[0].restartPolicy"; undefined when the
 * document has no such key. In a file of several documents the first that has it counts.
 */
export function locate(
  documents: readonly ManifestDocument[],
  dataPath: string,
): KeyLocation | undefined {
  const path = parseDataPath(dataPath);
  if (!path) return undefined;
  for (const [index, document] of documents.entries()) {
    const found = follow(document, path);
    // The twin of several documents is one list.
    const twinPath = documents.length > 1 ? ['items', index, ...path] : path;
    if (found) return { ...toLocation(document, found), pointer: jsonPointer(twinPath) };
  }
  return undefined;
}

const jsonPointer = (path: readonly (string | number)[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

interface Found {
  at: Node;
  value: Node | undefined;
}

function follow({ yaml }: ManifestDocument, path: readonly (string | number)[]): Found | undefined {
  let found: Found | undefined;
  let node: Node | undefined = yaml.contents ?? undefined;
  for (const step of path) {
    if (typeof step === 'number' && isSeq(node)) {
      const item = node.items[step] as Node | undefined;
      found = item && { at: item, value: followAlias(yaml, item) };
    } else if (typeof step === 'string' && isMap(node)) {
      const entry = entriesOf(yaml, node).find(({ name }) => name === step);
      found = entry && { at: entry.key, value: entry.value };
    } else return undefined;
    if (!found) return undefined;
    node = found.value;
  }
  return found;
}

function toLocation(
  { positions }: ManifestDocument,
  { at, value }: Found,
): Omit<KeyLocation, 'pointer'> {
  const [start = 0, keyEnd = 0] = at.range ?? [];
  const { line, col } = positions.linePos(start);
  // An alias holds its value elsewhere, above its key.
  const end = Math.max(keyEnd, value?.range?.[1] ?? 0);
  return {
    line,
    column: col,
    endColumn: positions.linePos(keyEnd).col,
    endLine: Math.max(line, positions.linePos(Math.max(end - 1, 0)).line),
  };
}
