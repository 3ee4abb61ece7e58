import type { Book } from './book.ts';
import type { Language } from '../language/localized.ts';

/** Where everything of the site lives. All addresses are absolute paths that include the base. */
export interface Addresses {
  /** Origin without a slash at the end, such as `https://example.org`. */
  origin: string;
  /** Base path with a slash at both ends: `/` or `/notes/`. */
  base: string;
  /** Path of a page or file below a language's root: `page('en', 'back/')` is `/en/back/`. */
  page(lang: Language, path?: string): string;
  /** Path of a file that all languages share. */
  file(path: string): string;
  chapter(lang: Language, slug: string): string;
  /** Absolute address, with the origin. */
  absolute(path: string): string;
}

/**
 * @param site origin of the host, with or without a slash at the end.
 * @param base path below the host, with or without slashes.
 */
export function addressesOf(book: Pick<Book, 'original'>, site: string, base: string): Addresses {
  const root = normalisedBase(base);
  const origin = new URL(site).origin;
  const page = (lang: Language, path = '') =>
    `${root}${lang === book.original ? '' : `${lang}/`}${path}`;
  return {
    origin,
    base: root,
    page,
    file: (path) => `${root}${path}`,
    chapter: (lang, slug) => page(lang, `chapters/${slug}/`),
    absolute: (path) => `${origin}${path}`,
  };
}

/** The same with the origin in front, for what is read away from the site. */
export function withOrigin(addresses: Addresses): Addresses {
  const { absolute } = addresses;
  return {
    ...addresses,
    page: (lang, path) => absolute(addresses.page(lang, path)),
    file: (path) => absolute(addresses.file(path)),
    chapter: (lang, slug) => absolute(addresses.chapter(lang, slug)),
    absolute: (path) => path,
  };
}

/** `/`, or the path with one slash at both ends. */
export function normalisedBase(base: string): string {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
