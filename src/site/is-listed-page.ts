import type { Addresses } from '../book/addresses.ts';
import type { Book } from '../book/book.ts';
import { routeOf } from '../editions/routes.ts';

/**
 * Whether search engines are told of a page. Not of drafts; and where a translation is
 * missing, the page is the original's once more, and they know that one.
 *
 * @param pathname with the base path.
 */
export function isListedPage(
  { book, addresses }: { book: Book; addresses: Addresses },
  pathname: string,
): boolean {
  const { route, lang } = routeOf(pathname.slice(addresses.base.length), book.languages);
  const copied = book.chapters.some(
    ({ draft, slug, editions }) =>
      (draft || !editions[lang]) && pathname.startsWith(addresses.chapter(lang, slug)),
  );
  return route?.listed === true && !copied;
}
