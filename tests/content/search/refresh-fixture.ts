import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { chapterData } from '../../../src/build/book-data.ts';
import { createBookCompiler } from '../../../src/build/compile-book.ts';
import { compileChapter } from '../../../src/build/compiled-chapter.ts';
import { loadBook } from '../../../src/build/load-book.ts';
import { searchSections } from '../../../src/build/search-sections.ts';

/**
 * Copies what search sees of part 1 into the fixture, when its text has changed enough for the
 * queries to be judged anew: `node tests/content/search/refresh-fixture.ts`.
 */
const CHAPTER = '03-pods';
const { book } = loadBook();
if (!book) throw new Error('The book cannot be read; npm run check says why.');

const host = { site: 'http://localhost', base: '/' };
const compiler = await createBookCompiler(book, host);
const chapter = book.chapters.find(({ slug }) => slug === CHAPTER)!;
const compiled = await compileChapter(compiler, chapter, () => undefined);
const sections = [];
for (const edition of Object.values(chapter.editions)) {
  const data = chapterData(book, chapter, edition.lang, compiled, () => undefined);
  const path = compiler.addresses.chapter(edition.lang, CHAPTER).slice(host.base.length);
  const { languages, glossary } = book;
  sections.push(...searchSections(data, path, { languages, terms: glossary.terms }));
}
await compiler.close();
writeFileSync(
  new URL('part-1.json', import.meta.url),
  await format(JSON.stringify(sections), { parser: 'json', printWidth: 100 }),
);
