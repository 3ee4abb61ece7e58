import { checkBook } from '../../../check-book.ts';
import { sharedDiagrams } from '../../../shared-diagrams.ts';
import { createBookCompiler } from '../../../../src/site/compile-book.ts';
import { loadBook } from '../../../../src/book/load/load-book.ts';
import { compileEdition } from '../../../../src/chapter/compile-edition.ts';
import { parseChapter } from '../../../../src/chapter/parse-chapter.ts';

const address = { site: 'https://notes.example', base: '/base/' };

/** A fixture book with its compiler; its first chapter compiled in one language. */
export async function compiledBook(directory: string, lang: string) {
  const { book } = loadBook(directory);
  if (!book) throw new Error(`${directory} is no book`);
  const compiler = await createBookCompiler(book, address, sharedDiagrams());
  const chapter = book.chapters[0]!;
  const edition = chapter.editions[lang]!;
  const context = compiler.contextFor(chapter, edition);
  const tree = await compileEdition(
    parseChapter(edition, () => undefined),
    context,
  );
  return { ...context, compiler, tree };
}

export const checked = (directory: string) => checkBook(address, directory);
