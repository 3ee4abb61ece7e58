import type { Book, Chapter, Edition } from '../book/book.ts';
import { compareEditions } from '../parity/compare-editions.ts';
import { type SectionNotice, sectionNotices } from '../parity/section-notice.ts';
import type { BookCompiler } from './compile-book.ts';
import { lastChanged } from './last-changed.ts';

/** What readers of an edition are told at its sections; nothing in the original. */
export async function noticesFor(
  { book, compile }: Pick<BookCompiler, 'book' | 'compile'>,
  chapter: Chapter,
  edition: Edition,
): Promise<ReadonlyMap<string, SectionNotice>> {
  const original = chapter.editions[book.original];
  if (!original || original === edition) return new Map();
  const [there, here] = [await compile(chapter, original), await compile(chapter, edition)];
  const findings = compareEditions(
    book,
    chapter,
    { edition: original, outline: there.outline },
    { edition, outline: here.outline },
  );
  return sectionNotices(
    findings,
    () => daysOf(book).get(original.file) ?? original.frontMatter.updated,
  );
}

const known = new WeakMap<Book, ReadonlyMap<string, string>>();

/** One call of Git for all chapters of a book, and none where nothing is stale. */
function daysOf(book: Book): ReadonlyMap<string, string> {
  const days = known.get(book) ?? lastChanged(book.root);
  known.set(book, days);
  return days;
}
