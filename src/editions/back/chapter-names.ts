import type { SiteContext } from '../site-context.ts';

/**
 * What stands before a section, remark or drawing in a list of the back: the title of its chapter,
 * where the book has several, and only where the one before it in the list is of another.
 */
export function chapterNames({ chapters }: Pick<SiteContext, 'chapters'>) {
  const several = new Set(chapters.map(({ number }) => number)).size > 1;
  return (chapter: string, before?: string): string =>
    several && chapter !== before ? `${chapter}: ` : '';
}
