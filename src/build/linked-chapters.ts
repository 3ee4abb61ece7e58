import type { Book, Edition } from '../book/book.ts';
import { headingIds } from '../compile/rehype-links.ts';

/** A chapter as far as links into it are concerned. */
export interface LinkedChapter {
  slug: string;
  ids: readonly string[];
}

/** The chapters that editions may link to, with what there is to link to. */
export function linkedChapters(
  book: Pick<Book, 'chapters'>,
  editions: readonly Edition[],
): LinkedChapter[] {
  const linked = editions.flatMap(({ source }) =>
    [...source.matchAll(/\.\.\/([^/\s]+)\//g)].map((match) => match[1]!),
  );
  return [...new Set(linked)].sort().flatMap((slug) => {
    const other = book.chapters.find((chapter) => chapter.slug === slug);
    if (!other) return [];
    const headings = Object.values(other.editions).flatMap((edition) => [
      edition.lang,
      ...headingIds(edition),
    ]);
    return [{ slug, ids: [...other.annotations.map(({ id }) => id), ...headings] }];
  });
}
