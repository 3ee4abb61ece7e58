import { createInterface, type ReadLineOptions } from 'node:readline/promises';
import { UsageError } from '../book/issues/usage-error.ts';
import fallback from '../i18n/fallback.ts';
import { readAbout, readLanguages } from '../import/read-book-wish.ts';
import { readTitles } from '../import/read-titles.ts';

/**
 * Asks for what a new book needs, each question again until its answer can be used.
 *
 * @param place the terminal that is asked.
 * @throws UsageError where the author breaks off, by Ctrl+C or Ctrl+D.
 */
export async function askForBook(
  said: { languages?: string | undefined; about?: string | undefined },
  place: ReadLineOptions = { input: process.stdin, output: process.stdout },
) {
  const terminal = createInterface(place);
  const ended = () => {
    place.output?.write('\n');
    throw new UsageError('Broken off; nothing was written.');
  };
  const answer = async (question: string, read: (typed: string) => unknown) => {
    for (;;) {
      const typed = (await terminal.question(`${question} `).catch(ended)).trim();
      try {
        read(typed);
        return typed;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        place.output?.write(`${error.message}\n`);
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
