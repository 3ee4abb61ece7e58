import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { UsageError } from '../book/issues/usage-error.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { loadStrings } from '../i18n/load-strings.ts';
import { draftBook } from '../import/draft-book.ts';
import { readAbout, readLanguages } from '../import/read-book-wish.ts';
import { readTitles } from '../import/read-titles.ts';
import { isEmptyFolder, writeNewFiles } from '../import/write-new-files.ts';
import { siteAddress } from '../site/site-address.ts';
import { askForBook } from './ask-for-book.ts';

/**
 * `npm run new -- book TITLE`: an empty content folder becomes a book that builds at once. What was
 * not said is asked, at a terminal, and only if the title was not said either.
 */
export async function newBook(
  title: string,
  titles: readonly string[],
  said: { languages?: string | undefined; about?: string | undefined },
): Promise<void> {
  const { base } = siteAddress();
  const directory = contentDirectory();
  const root = relative(process.cwd(), directory) || '.';
  if (!isEmptyFolder(directory)) {
    throw new UsageError(
      `There is something in "${root}" already; it was left as it is. Move it away, or set CONTENT_DIR to another folder.`,
    );
  }
  const isAsked = title === '' && process.stdin.isTTY;
  const asked = isAsked ? await askForBook(said) : { title, ...said };
  const languages = readLanguages(asked.languages);
  const wish = {
    languages,
    titles: readTitles(asked.title, titles, languages),
    about: readAbout(asked.about),
  };
  const strings = await loadStrings(languages);
  const today = new Date().toISOString().slice(0, 10);
  const files = draftBook(wish, strings[languages[0]!]!, today);
  writeNewFiles(directory, '.', files);
  for (const { path } of files) console.log(`wrote ${root}/${path}`);
  console.log(`
${root}/site.yaml says what else a book can say. Next:
  npm run dev                                shows it at ${base} while you write
  npm run new -- chapter 02-name "Title"     makes the next chapter
  npm run check                              finds what is wrong`);
  const tests = 'tests/content';
  if (existsSync(tests)) {
    console.log(`\n${tests} holds what is true of the book that was here before: delete it.`);
  }
}
