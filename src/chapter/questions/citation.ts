import type { Names } from '../../book/book.ts';

/** What an answer rests on. */
export type Citation =
  | { kind: 'annotation'; id: string }
  | { kind: 'source'; id: string }
  | { kind: 'manifest'; name: string; path: string };

/** Where citations are looked up. */
interface Citable {
  annotations: readonly { id: string }[];
  sources: Names;
  manifests: readonly { name: string }[];
}

/**
 * Reads a citation. An annotation goes before a source of the same name: it is nearer.
 *
 * @returns nothing when it names something that is not there.
 */
export function readCitation(text: string, citable: Citable): Citation | undefined {
  const manifest = /^manifest:([^#]+)(?:#(.+))?$/.exec(text);
  if (manifest) {
    const [, name = '', path = ''] = manifest;
    const known = citable.manifests.some((candidate) => candidate.name === name);
    return known ? { kind: 'manifest', name, path } : undefined;
  }
  if (citable.annotations.some(({ id }) => id === text)) return { kind: 'annotation', id: text };
  return citable.sources.has(text) ? { kind: 'source', id: text } : undefined;
}
