import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

/**
 * Hash of this project's code and of the versions that it runs with. What is kept on disk between
 * builds is kept under it, so that nobody who changes code need remember to empty a cache.
 */
export function codeDigest(): string {
  known ??= computeDigest();
  return known;
}

function computeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of [...files, 'package-lock.json', 'astro.config.mjs']) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
