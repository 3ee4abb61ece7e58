import { checkPlace } from './check-place.ts';
import { type OpenedBook, openBook } from './open-book.ts';
import { siteAddress } from './site-address.ts';

let opened: OpenedBook | undefined;

/**
 * The book of this process: `CONTENT_DIR`, hosted where the environment says. The check before a
 * build, and Astro's configuration, share it, so that nothing is read or checked twice.
 *
 * @throws SettingError where Vite cannot read the names of its folders.
 */
export function currentBook(): OpenedBook {
  if (!opened) checkPlace();
  opened ??= openBook(siteAddress(), { keep: true });
  return opened;
}
