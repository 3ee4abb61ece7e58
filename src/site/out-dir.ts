import { UsageError } from '../book/issues/usage-error.ts';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/**
 * A folder that a build may replace: a new one, an empty one, or one that a build made.
 *
 * @throws UsageError with a sentence for the author for any other: a build would delete it.
 */
export function checkedOutDir(outDir: string): string {
  const target = resolve(outDir);
  const isAround = !relative(target, process.cwd()).startsWith('..');
  const isSite = filesOfSite.every((file) => existsSync(join(target, file)));
  if (!isAround && (!existsSync(target) || isSite || isEmptyFolder(target))) return outDir;
  throw new UsageError(
    `"${outDir}" is not a folder that a build made, and a build would replace it; name a new one.`,
  );
}

/** Every site of ours has these, and hardly a folder of anybody else's. */
const filesOfSite = ['404.html', 'robots.txt', 'annotations.json', 'offline.json', 'sw.js'];

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0;
}
