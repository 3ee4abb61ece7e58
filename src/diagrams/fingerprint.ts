import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join, resolve } from 'node:path';
import { fontFiles } from './render/font-files.ts';

/** What draws; the rest of the folder puts drawings into pages. */
const drawingCode =
  /^(?:metrics|render|scene)\/.*\.ts$|^(?:compiler|decoration|diagram|signs|source)\.ts$/;
const packages = ['mermaid', 'jsdom', 'harfbuzzjs', 'pretendard'];
let known: string | undefined;

/**
 * A hash of all that decides what a diagram looks like apart from its source: the code of this
 * folder, Mermaid and the other packages by their versions, the fonts by their bytes. Whoever
 * changes any of them need not remember to empty a cache.
 */
export function pipelineFingerprint(): string {
  known ??= computeFingerprint();
  return known;
}

/** First characters of a SHA-256 in hexadecimal. */
export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/**
 * File name of a drawing that its author has not named: from its source, so that inserting another
 * drawing before it does not move its address.
 */
export function drawingName(source: string): string {
  return `figure-${shortHash(source, 8)}`;
}

function computeFingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => drawingCode.test(name))
    .sort();
  for (const name of files)
    hash.update(`${name}\0`).update(readFileSync(join(import.meta.dirname, name)));
  for (const name of packages) {
    const manifest: unknown = JSON.parse(
      readFileSync(findPackageJSON(name, resolve('package.json'))!, 'utf8'),
    );
    const { version } = manifest as { version: string };
    hash.update(`${name}@${version}\0`);
  }
  for (const { weight, file } of fontFiles())
    hash.update(`${String(weight)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
