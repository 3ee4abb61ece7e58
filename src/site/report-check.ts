import type { Book } from '../book/book.ts';
import { isOnKubernetes, subjectOf } from '../book/subject.ts';
import { count, formatIssue, formatSummary } from '../book/issues/format.ts';
import type { Format } from '../book/issues/formats.ts';
import { formatGithub } from '../book/issues/format-github.ts';
import { type CheckResult, checkOpened } from './check-book.ts';
import { excerptReader } from '../book/load/content-files.ts';

import { contentDirectory } from '../book/load/load-book.ts';
import type { OpenedBook } from './open-book.ts';

/** Whoever mends as many runs it again. */
const mostOfCode = 50;

/**
 * Checks the content and prints the issues, then what was checked and what that does not prove.
 *
 * @returns the book, if the site can be built from it.
 */
export async function reportCheck(
  opened: OpenedBook,
  format: Format = 'text',
): Promise<Book | undefined> {
  const started = performance.now();
  const result = await checkOpened(opened);
  if (format === 'json') console.log(JSON.stringify(result.issues, undefined, 2));
  else {
    const readSource = excerptReader(contentDirectory());
    const told = new Map<string, number>();
    for (const issue of result.issues) {
      const before = told.get(issue.code) ?? 0;
      told.set(issue.code, before + 1);
      if (before >= mostOfCode) continue;
      console.log(
        format === 'github' ? formatGithub(issue) : `${formatIssue(issue, readSource)}\n`,
      );
    }
    for (const [code, all] of told) {
      const rest = all - mostOfCode;
      if (rest > 0) console.log(`And ${rest} more of ${code}; --format json lists them all.\n`);
    }
    console.log(summary(result, performance.now() - started));
  }
  return result.fatal ? undefined : result.book;
}

function summary({ book, issues, counts }: CheckResult, milliseconds: number): string {
  const checked = Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([what, number]) => count(number, what.slice(0, -1)));
  if (checked.length === 0) {
    const rest = book
      ? 'no chapters yet; `npm run new -- chapter 01-name "Title"` makes one'
      : 'nothing else could be checked';
    return `${formatSummary(issues)} · ${rest}`;
  }
  return [
    `${formatSummary(issues)} · checked ${checked.join(', ')} in ${(milliseconds / 1000).toFixed(1)} s`,
    `Not checked: whether a source says what is cited, and whether commands run${isOnKubernetes(book && subjectOf(book.site)) ? ' in a cluster' : ''}.`,
  ].join('\n');
}
