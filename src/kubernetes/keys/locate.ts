import { isSeq, type Node } from 'yaml';
import type { ManifestDocument } from '../validate/validate-manifest.ts';
import { type DataPath, parseDataPath } from '../yaml/data-path.ts';
import { entryOf } from '../yaml/nodes.ts';

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
  for (const [index, { yaml, positions }] of documents.entries()) {
    const found = follow(yaml.contents, path);
    if (!found) continue;
    const [start = 0, keyEnd = 0] = found.at.range ?? [];
    const { line, col } = positions.linePos(start);
    // An alias holds its value elsewhere, above its key.
    const end = Math.max(keyEnd, found.value?.range?.[1] ?? 0);
    return {
      line,
      column: col,
      endColumn: positions.linePos(keyEnd).col,
      endLine: Math.max(line, positions.linePos(Math.max(end - 1, 0)).line),
      // The twin of several documents is one list.
      pointer: jsonPointer(documents.length > 1 ? ['items', index, ...path] : path),
    };
  }
  return undefined;
}

const jsonPointer = (path: DataPath) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

interface Found {
  at: Node;
  value: Node | undefined;
}

function follow(contents: Node | null, path: DataPath): Found | undefined {
  let found: Found | undefined;
  for (const step of path) {
    const around = found ? found.value : contents;
    if (typeof step === 'string') {
      const entry = entryOf(around, step);
      found = entry && { at: entry.key, value: entry.value };
    } else {
      const item = isSeq(around) ? (around.items[step] as Node | undefined) : undefined;
      found = item && { at: item, value: item };
    }
    if (!found) return undefined;
  }
  return found;
}
