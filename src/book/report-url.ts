import type { Addresses } from './addresses.ts';
import type { Book } from './book.ts';

/**
 * Address of a new issue in the book's repository, prefilled with the permalink alone: long
 * prefilled text in Hangul would cost every page some kilobytes.
 *
 * @returns nothing when the book names no repository on a host whose issue form is known.
 */
export function reportUrl(
  book: Pick<Book, 'site'>,
  addresses: Addresses,
  { path, id }: { path: string; id: string },
): string | undefined {
  const repository = book.site.repository?.replace(/\/$/, '');
  if (!repository?.startsWith('https://github.com/')) return undefined;
  const link = addresses.absolute(`${path}#${id}`);
  return `${repository}/issues/new?template=mistake.yml&link=${encodeURIComponent(link)}`;
}

/** Address at which the source file of a page can be edited. */
export function editUrl(book: Book, file: string): string | undefined {
  const repository = book.site.repository?.replace(/\/$/, '');
  return repository && `${repository}/edit/${book.site.branch}/${file}`;
}
