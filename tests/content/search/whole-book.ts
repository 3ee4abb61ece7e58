import { chapterData } from '../../../src/editions/book-data.ts';
import { createBookCompiler } from '../../../src/site/compile-book.ts';
import { checkChapter } from '../../../src/site/check-chapter.ts';
import { loadBook } from '../../../src/book/load/load-book.ts';
import { searchSections } from '../../../src/editions/search/search-sections.ts';
import type { Glossary } from '../../../src/language/term.ts';
import type { SearchSection } from '../../../src/search/section.ts';

/** What search sees of the book as it stands, compiled in this process. */
export interface SearchedContent {
  /** All sections in all languages, chapter by chapter. */
  sections: SearchSection[];
  glossary: Glossary;
}

/** @param slugs the chapters looked at; all, if not given */
export async function searchedContent(slugs?: readonly string[]): Promise<SearchedContent> {
  const { book } = loadBook();
  if (!book) throw new Error('The book cannot be read; npm run check says why.');
  const host = { site: 'http://localhost', base: '/' };
  const compiler = await createBookCompiler(book, host);
  const { languages, glossary } = book;
  const sections: SearchSection[] = [];
  for (const chapter of book.chapters) {
    if (slugs && !slugs.includes(chapter.slug)) continue;
    const compiled = await checkChapter(compiler, chapter, () => undefined);
    for (const { lang } of Object.values(chapter.editions)) {
      const data = chapterData(book, chapter, lang, compiled, () => undefined);
      const path = compiler.addresses.chapter(lang, chapter.slug).slice(host.base.length);
      sections.push(...searchSections(data, path, { languages, terms: glossary.terms }));
    }
  }
  await compiler.close();
  return { sections, glossary };
}
