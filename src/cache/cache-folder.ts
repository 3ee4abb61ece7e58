import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a build of a large book keeps has room in it. */
const roomBytes = 64 * 1024 * 1024;

/** Where builds keep what they need not do again, absolute. Never committed, safe to delete. */
export const cacheFolder = () => resolve(process.env['CACHE_DIR'] ?? '.cache');

/**
 * Sees to it that what writes into the cache can: where that cannot be, a folder of the system's
 * takes its place until this process ends. Told once; it costs time alone.
 */
export function ensureCacheFolder(): void {
  const reason = whyUnusable(cacheFolder());
  if (reason === undefined) return;
  console.warn(`Nothing is kept for the next time, which makes builds slow: ${reason}.`);
  const instead = mkdtempSync(join(tmpdir(), 'cache-'));
  // Astro runs pages in a world of modules of their own, and they keep things too.
  process.env['CACHE_DIR'] = instead;
  process.on('exit', () => rmSync(instead, { recursive: true, force: true }));
}

function whyUnusable(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    // Of a build under another name, such as root's, some may be left.
    for (const name of ['.', ...readdirSync(folder)]) {
      accessSync(join(folder, name), constants.W_OK);
    }
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < roomBytes ? `the disk of ${folder} is full` : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `${folder} cannot be written (${code ?? String(error)})`;
  }
}
