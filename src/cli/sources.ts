import { excerptReader } from '../book/load/content-files.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { readBook } from '../book/load/read-book.ts';
import { isFatal } from '../book/issues/issue.ts';
import { count, formatIssue, formatSummary } from '../book/issues/format.ts';
import { checkSources, citedPages } from '../book/sources/check-sources.ts';
import { runCommand } from './command.ts';

// Never part of a check, build or test.
await runCommand({
  name: 'npm run sources',
  does: 'Asks the network whether what is cited still says it. Exit code 1 when something is gone.',
  options: {
    format: {
      type: 'string',
      oneOf: ['text', 'json'],
      default: 'text',
      says: 'For people or for programs; text, if left out.',
    },
  },
  async run({ format }) {
    const pages = citedPages(readBook());
    const issues = await checkSources(pages);
    if (isFatal(issues)) process.exitCode = 1;
    if (format === 'json') return console.log(JSON.stringify(issues, undefined, 2));
    const readSource = excerptReader(contentDirectory());
    for (const issue of issues) console.log(`${formatIssue(issue, readSource)}\n`);
    const quotes = pages.flatMap((page) => page.quotes);
    console.log(
      `${formatSummary(issues)} · asked for ${count(pages.length, 'page')}, with ${count(quotes.length, 'quote')}`,
    );
  },
});
