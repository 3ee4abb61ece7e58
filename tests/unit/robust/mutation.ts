import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookFile, Workplace } from './sound-book.ts';

/** One way in which a book can be damaged. */
export interface Mutation {
  /** What kind of damage it is. */
  kind: string;
  /** What is damaged, and how. */
  name: string;
  apply(place: Workplace): void;
  /** Path below the content folder that at least one error must be about; none: see for yourself. */
  fault?: string;
}

/** Replaces the text of a file. */
export function rewrite(
  kind: string,
  name: string,
  file: BookFile,
  change: (text: string) => string | Uint8Array,
  fault?: string,
): Mutation {
  return {
    kind,
    name: `${file}: ${name}`,
    apply: ({ content }) => {
      const path = join(content, file);
      const before = readFileSync(path, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${file}: ${name} changes nothing`);
      writeFileSync(path, after);
    },
    ...(fault !== undefined && { fault }),
  };
}
