import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finished work on disk, one file an entry: plain data, and the hash of all that decided it. Files
 * are read and written at once: one that waits its turn in the event loop waits for all other work.
 */
export class EntryCache<Entry> {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The entry of that name, or nothing if there is none, if something else decided it, or if it
   * isn't byte for byte what was written.
   *
   * @param key hash of all that decides the entry
   */
  read(name: string, key: string): Entry | undefined {
    try {
      const text = readFileSync(this.#file(name), 'utf8');
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      return text.slice(0, end) === checksumOf(key, body) ? (JSON.parse(body) as Entry) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Written beside and then renamed, so that two builds at once never read half an entry. What
   * cannot be written is told once, and costs the next process time only.
   */
  write(name: string, key: string, entry: Entry): void {
    const body = JSON.stringify(entry);
    const temporary = join(this.#folder, `${randomUUID()}.tmp`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, `${checksumOf(key, body)}\n${body}`);
      renameSync(temporary, this.#file(name));
    } catch (error) {
      forget(temporary);
      warnOnce(this.#folder, error);
    }
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, nothing was left.
  }
}

let told = false;

function warnOnce(folder: string, error: unknown): void {
  if (told) return;
  told = true;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  console.warn(`Nothing is kept for the next time: ${folder} cannot be written (${reason}).`);
}

/** The key is part of it: what other sources decided is no entry. */
function checksumOf(key: string, body: string): string {
  return createHash('sha256').update(`${key}\n${body}`).digest('hex');
}
