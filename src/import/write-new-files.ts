import { UsageError } from '../book/issues/usage-error.ts';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { CopiedFile, DraftFile } from './draft-chapter.ts';

/** Whether nothing is there, or a folder with nothing in it but what Git and a desktop keep there. */
export const isEmptyFolder = (path: string) =>
  !existsSync(path) ||
  (statSync(path).isDirectory() && readdirSync(path).every((name) => name.startsWith('.')));

/**
 * Writes files that do not exist yet, and their folder.
 *
 * @param folder the one folder for them, below `root`; nothing is written when there is anything
 *   in it.
 * @throws UsageError with a sentence for the author when there is.
 */
export function writeNewFiles(
  root: string,
  folder: string,
  files: readonly (DraftFile | CopiedFile)[],
): void {
  if (!isEmptyFolder(join(root, folder))) {
    throw new UsageError(`There is a folder "${folder}" already; it was left as it is.`);
  }
  for (const file of files) {
    const path = join(root, file.path);
    mkdirSync(dirname(path), { recursive: true });
    const content = 'text' in file ? file.text : file.from;
    if ('from' in file && typeof content === 'string') {
      copyFileSync(content, path, constants.COPYFILE_EXCL);
    } else writeFileSync(path, content, { flag: 'wx' });
  }
}
