import { isMap, isSeq, type Node } from 'yaml';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { parseDataPath } from '../yaml/data-path.ts';
import { entriesOf, followAlias } from '../yaml/nodes.ts';

/** A key of a manifest, counted from 1 in its own text. */
export interface KeyLocation {
  line: number;
  column: number;
  /** The last line of what the key holds. */
  endLine: number;
}

/**
 * Finds a key or list item by its path, "spec.initContainers[0].restartPolicy"; undefined when the
 * document has no such key. In a file of several documents the first that has it counts.
 */
export function locate(
  documents: ManifestDocument | readonly ManifestDocument[],
  dataPath: string,
): KeyLocation | undefined {
  const path = parseDataPath(dataPath);
  if (!path) return undefined;
  for (const document of [documents].flat<
    readonly (ManifestDocument | readonly ManifestDocument[])[]
  >()) {
    const found = follow(document, path);
    if (found) return toLocation(document, found);
  }
  return undefined;
}

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

function toLocation({ positions }: ManifestDocument, { at, value }: Found): KeyLocation {
  const [start = 0, keyEnd = 0] = at.range ?? [];
  const { line, col } = positions.linePos(start);
  // An alias holds its value elsewhere, above its key.
  const end = Math.max(keyEnd, value?.range?.[1] ?? 0);
  return {
    line,
    column: col,
    endLine: Math.max(line, positions.linePos(Math.max(end - 1, 0)).line),
  };
}
