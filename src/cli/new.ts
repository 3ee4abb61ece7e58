import { UsageError } from '../book/issues/usage-error.ts';
import fallback from '../i18n/fallback.ts';
import { runCommand } from './command.ts';

await runCommand({
  name: 'npm run new',
  does: 'Makes a book in an empty folder, or a chapter in the book: both build at once. What exists is never touched.',
  words: 'chapter 04-replication "Title" | book "Title"',
  options: {
    title: {
      type: 'string',
      value: 'en="Title"',
      multiple: true,
      says: 'The title in another language of the book.',
    },
    languages: {
      type: 'string',
      value: 'ko,en',
      says: `Of a book: codes of its languages, the original first; ${fallback.lang}, if left out.`,
    },
    about: {
      type: 'string',
      value: '"PostgreSQL 17"',
      says: 'Of a book: what its notes are to be checked against, and in which version.',
    },
  },
  async run({ title, ...ofBook }, [what, ...words]) {
    if (what === 'book') {
      const { newBook } = await import('./new-book.ts');
      return newBook(words.join(' '), title, ofBook);
    }
    if (what !== 'chapter') {
      const found = what === undefined ? 'nothing' : `"${what}"`;
      throw new UsageError(`What is to be new? Expected the word chapter or book, found ${found}.`);
    }
    for (const [name, value] of Object.entries(ofBook)) {
      if (value !== undefined) throw new UsageError(`--${name} is for a new book alone.`);
    }
    const { newChapter } = await import('./new-chapter.ts');
    return newChapter(words, title);
  },
});
