import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { UsageError } from '../book/issues/usage-error.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { siteMark } from './publish-site.ts';

/**
 * A folder that a build may fill: a new one, an empty one, or one that a build made.
 *
 * @throws UsageError with a sentence for the author for any other: a build would empty it, or read
 *   what it wrote.
 */
export function checkedOutDir(outDir: string): string {
  const target = realPath(outDir);
  if (target === undefined) throw new UsageError(`"${outDir}" is a link that leads nowhere.`);
  const sources = [contentDirectory(), 'src', 'public', 'node_modules'];
  const source = sources.find((folder) => isWithin(target, folder));
  if (source !== undefined) {
    throw new UsageError(`"${outDir}" is in ${source}, which a build reads; name another folder.`);
  }
  if (!isWithin(realpathSync('.'), target) && isOurs(target)) return outDir;
  throw new UsageError(
    `"${outDir}" is not a folder that a build made, and a build would take away all that is in it; name a new one, or empty it first.`,
  );
}

const isWithin = (path: string, folder: string) =>
  !relative(realPath(folder) ?? folder, path).startsWith('..');

/** Where it is or will be; nothing for a link to what isn't there. */
function realPath(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return resolve(path);
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isOurs(target: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (!found) return true;
  if (!found.isDirectory()) return false;
  const names = readdirSync(target);
  return names.length === 0 || names.includes(siteMark);
}
