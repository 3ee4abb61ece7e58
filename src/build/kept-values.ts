import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { YamlValues } from '../book/yaml-file.ts';
import { EntryCache } from '../cache/entry-cache.ts';
import { codeDigest } from './code-digest.ts';

/** Values of the YAML texts of one book, on disk from one process to the next. */
export interface KeptValues extends YamlValues {
  /** Writes down what was asked for or found since, if that is not what is written already. */
  save(): void;
}

/**
 * @param folder where values are kept: one file for each book.
 * @param directory the content folder, absolute.
 */
export function keptValues(folder: string, directory: string): KeptValues {
  const cache = new EntryCache<[digest: string, value: unknown][]>(folder);
  const name = digestOf(directory).slice(0, 12);
  const used = new Map<string, unknown>();
  let last = new Map(cache.read(name, codeDigest()));
  return {
    valueOf(text) {
      const digest = digestOf(text);
      const value = last.get(digest);
      if (value !== undefined) used.set(digest, value);
      return value;
    },
    keep(text, value) {
      if (isPlain(value)) used.set(digestOf(text), value);
    },
    save() {
      if (used.size === last.size && [...used.keys()].every((digest) => last.has(digest))) return;
      cache.write(name, codeDigest(), [...used]);
      last = new Map(used);
    },
  };
}

/** Of what JSON cannot say, such as `.inf`, nothing may be lost. */
const isPlain = (value: unknown) =>
  value !== null && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
