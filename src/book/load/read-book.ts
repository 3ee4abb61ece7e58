import type { Book } from '../book.ts';
import { isFatal } from '../issues/issue.ts';
import { formatIssue } from '../issues/format.ts';
import { excerptReader } from './content-files.ts';
import { contentDirectory, loadBook } from './load-book.ts';
import { SettingError } from '../issues/usage-error.ts';

/**
 * The book, for a command that is nothing without it.
 *
 * @throws SettingError that says what is wrong with site.yaml when there is no book.
 */
export function readBook(): Book {
  const { book, issues } = loadBook();
  if (book) return book;
  const readSource = excerptReader(contentDirectory());
  const told = issues
    .filter((issue) => isFatal([issue]))
    .map((issue) => formatIssue(issue, readSource));
  throw new SettingError(['The book cannot be read.', ...told].join('\n\n'));
}
