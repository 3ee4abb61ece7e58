import type { ChapterData } from './book-data.ts';

/**
 * What a reader can go on to from a chapter: all parts of its number, in reading order, and what
 * stands before and after it. Its page shows these, however long the book.
 */
export function neighboursOf(chapters: readonly ChapterData[], slug: string) {
  const index = chapters.findIndex((chapter) => chapter.slug === slug);
  return {
    parts: chapters.filter(({ number }) => number === chapters[index]?.number),
    previous: chapters[index - 1],
    next: index === -1 ? undefined : chapters[index + 1],
  };
}
