import { UsageError } from '../book/issues/usage-error.ts';
import { constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CopiedFile, DraftFile } from './draft-chapter.ts';

/**
 * Writes files that do not exist yet, and their folder.
 *
 * @param folder the one new folder, below `root`; nothing is written when it exists.
 * @throws UsageError with a sentence for the author when there is such a folder already.
 */
export function writeNewFiles(
  root: string,
  folder: string,
  files: readonly (DraftFile | CopiedFile)[],
): void {
  mkdirSync(dirname(join(root, folder)), { recursive: true });
  try {
    mkdirSync(join(root, folder));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new UsageError(`There is a folder "${folder}" already; it was left as it is.`);
  }
  for (const file of files) {
    const path = join(root, file.path);
    mkdirSync(dirname(path), { recursive: true });
    if ('text' in file) writeFileSync(path, file.text, { flag: 'wx' });
    else copyFileSync(file.from, path, constants.COPYFILE_EXCL);
  }
}
