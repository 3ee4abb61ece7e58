import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { SettingError } from '../book/issues/usage-error.ts';
import { contentDirectory } from '../book/load/load-book.ts';

/** What Vite takes for something else in the address of a module, or decodes. */
const unusable = /[#?%"*\\]/;

/**
 * Sees to it that a site can be built where the checkout and the book are.
 *
 * @throws SettingError where Vite would lose files, because of a character in a folder's name.
 */
export function checkPlace(): void {
  for (const folder of [process.cwd(), contentDirectory()]) {
    const found = unusable.exec(placeOf(folder).replaceAll(sep, '/'));
    if (!found) continue;
    throw new SettingError(
      `No site can be built in ${folder}: a folder's name holds "${found[0]}", which Vite cannot read. Move it, or give it another name.`,
    );
  }
}

function placeOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // The check will say that it is not there.
    return '';
  }
}
