import { posix } from 'node:path';
import type { Addresses } from '../book/addresses.ts';
import type { Chapter } from '../book/book.ts';

/**
 * Path below the chapter's folder of what an address names: `photo.png` for `./photo.png`. Nothing
 * for addresses that begin elsewhere, or lead out of the folder.
 */
export function pathBeside(url: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i.test(url)) return undefined;
  const path = posix.normalize(decoded(url.replace(/[?#].*$/, '')));
  return path === '.' || path.startsWith('../') || path === '..' ? undefined : path;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A percent sign that stands for itself.
    return url;
  }
}

/** A path as part of an address. */
export const encodedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Where a file that lies beside a chapter is published; once for all languages. */
export function addressOfFile({ slug }: Pick<Chapter, 'slug'>, path: string, addresses: Addresses) {
  return addresses.file(`chapters/${slug}/${encodedPath(path)}`);
}
