import type { BookData } from './book-data.ts';
import type { Sign } from './cards/icon-svg.ts';

/**
 * What stands on the icon of the site: the logo of its book, or the numeral of its first chapter, or
 * of a book without chapters the first letter of its title.
 */
export function siteSign(
  { logo }: Pick<BookData, 'logo'>,
  chapters: readonly { number: number }[],
  title: string,
): Sign {
  if (logo) return { logo };
  const [first] = chapters;
  return { text: first ? String(first.number) : ([...title.trim()][0] ?? '·') };
}
