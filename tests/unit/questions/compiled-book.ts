import { checkBook } from '../../../src/build/check-book.ts';
import { createBookCompiler } from '../../../src/build/compile-book.ts';
import { loadBook } from '../../../src/build/load-book.ts';

const address = { site: 'https://notes.example', base: '/base/', isLocal: false };

/** A fixture book with its compiler; its first chapter compiled in one language. */
export async function compiledBook(directory: string, lang: string) {
  const { book } = loadBook(directory);
  if (!book) throw new Error(`${directory} is no book`);
  const compiler = await createBookCompiler(book, address);
  const chapter = book.chapters[0]!;
  const compiled = await compiler.compile(chapter, chapter.editions[lang]!);
  await compiler.close();
  return { book, compiler, chapter, ...compiled };
}

export const checked = (directory: string) => checkBook(address, directory);
