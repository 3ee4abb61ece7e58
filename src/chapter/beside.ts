import { posix } from 'node:path';
import type { Addresses } from '../book/addresses.ts';
import type { Chapter } from '../book/book.ts';
import type { Fault } from './context.ts';
import { decoded, percentEncoded } from '../language/percent-encoding.ts';

/**
 * Path below the chapter's folder of what an address names: `photo.png` for `./photo.png`. Nothing
 * for addresses that begin elsewhere, or lead out of the folder.
 */
export function pathBeside(url: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i.test(url)) return undefined;
  const path = posix.normalize(decoded(url.replace(/[?#].*$/, ''))).normalize('NFC');
  return path === '.' || path.startsWith('../') || path === '..' ? undefined : path;
}

/**
 * A path without the signs that say something in an address. Vite and Astro find no file whose name
 * holds one, however it is encoded.
 */
export const withoutAddressSigns = (path: string) => path.replace(/[%?#:\\]+/g, '-');

/** What to do about a file that has such a sign in its name; nothing where it has none. */
export function nameFault(path: string): Fault | undefined {
  const usable = withoutAddressSigns(path);
  if (usable === path) return undefined;
  return {
    code: 'book/invalid-file-name',
    message: `"${path}" cannot be part of an address: %, ?, #, : and \\ mean something else there.`,
    hint: `Rename the file to "${usable}", and write its new name here.`,
  };
}

/** A path as part of an address, which in a text ends at none of its signs. */
export const encodedPath = (path: string) =>
  path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[!'()*]/g, percentEncoded);

/** Where a file that lies beside a chapter is published; once for all languages. */
export function addressOfFile({ slug }: Pick<Chapter, 'slug'>, path: string, addresses: Addresses) {
  return addresses.file(`chapters/${slug}/${encodedPath(path)}`);
}
