import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../book/issues/usage-error.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import fallback from '../i18n/fallback.ts';
import { loadStrings } from '../i18n/load-strings.ts';
import { draftBook } from '../import/draft-book.ts';
import { readAbout, readLanguages } from '../import/read-book-wish.ts';
import { readTitles } from '../import/read-titles.ts';
import { isEmptyFolder, writeNewFiles } from '../import/write-new-files.ts';
import { siteAddress } from '../site/site-address.ts';

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
  const asked = isAsked ? await ask(said) : { title, ...said };
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
  console.log(nextSteps(root, base));
}

/** Each question again, until its answer can be used. */
async function ask(said: { languages?: string | undefined; about?: string | undefined }) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = async (question: string, read: (typed: string) => unknown) => {
    for (;;) {
      const typed = (await terminal.question(`${question} `)).trim();
      try {
        read(typed);
        return typed;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        console.log(error.message);
      }
    }
  };
  try {
    return {
      title: await answer('Title of the book?', (typed) => readTitles(typed, [], ['original'])),
      languages:
        said.languages ??
        (await answer(
          `Codes of its languages, the original first? (${fallback.lang})`,
          readLanguages,
        )),
      about:
        said.about ??
        (await answer(
          'What are the notes checked against, such as PostgreSQL 17? (nothing)',
          readAbout,
        )),
    };
  } finally {
    terminal.close();
  }
}

function nextSteps(root: string, base: string): string {
  const tests = 'tests/content';
  return [
    '',
    `${root}/site.yaml says what else a book can say. Next:`,
    `  npm run dev                                shows it at ${base} while you write`,
    '  npm run new -- chapter 02-name "Title"     makes the next chapter',
    '  npm run check                              finds what is wrong',
    ...(existsSync(tests)
      ? [`\n${tests} holds what is true of the book that was here before: delete it.`]
      : []),
  ].join('\n');
}
