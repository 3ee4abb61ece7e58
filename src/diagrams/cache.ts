import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagram } from './diagram.ts';

/** What is kept of a diagram that could be drawn. */
export interface CacheEntry {
  diagram: Diagram;
  missingGlyphs: readonly string[];
}

/** Finished diagrams on disk, one file each, named by the hash of all that decides them. */
export class DiagramCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The entry, or nothing if there is none or if it isn't byte for byte what was written. */
  async read(key: string): Promise<CacheEntry | undefined> {
    try {
      const text = await readFile(this.#file(key), 'utf8');
      const [checksum, ...rest] = text.split('\n');
      const body = rest.join('\n');
      if (checksum !== checksumOf(key, body)) return undefined;
      return JSON.parse(body) as CacheEntry;
    } catch {
      return undefined;
    }
  }

  /** Written beside and then renamed, so that two builds at once never read half an entry. */
  async write(key: string, entry: CacheEntry): Promise<void> {
    const body = JSON.stringify(entry);
    const temporary = join(this.#folder, `${randomUUID()}.tmp`);
    await mkdir(this.#folder, { recursive: true });
    try {
      await writeFile(temporary, `${checksumOf(key, body)}\n${body}`);
      await rename(temporary, this.#file(key));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.json`);
  }
}

/** The key is part of it: an entry that was copied to another name is no entry. */
function checksumOf(key: string, body: string): string {
  return createHash('sha256').update(`${key}\n${body}`).digest('hex');
}
