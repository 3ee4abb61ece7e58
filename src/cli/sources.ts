import { UsageError } from '../book/issues/usage-error.ts';
import { parseArgs } from 'node:util';
import { excerptReader } from '../book/load/content-files.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import { readBook } from '../book/load/read-book.ts';
import { isFatal } from '../book/issues/issue.ts';
import { count, formatIssue, formatSummary } from '../book/issues/format.ts';
import { checkSources } from '../book/sources/check-sources.ts';
import { citedPages } from '../book/sources/cited-pages.ts';
import { runCommand } from './run-command.ts';

// `npm run sources [-- --format json]`: asks the network whether what is cited still says it.
// Never part of a check, build or test. Exit code 1 when something is gone.
await runCommand('npm run sources [-- --format text|json]', async () => {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`--format is "${values.format}"; it takes text, json.`);
  }
  const pages = citedPages(readBook());
  const issues = await checkSources(pages);
  if (isFatal(issues)) process.exitCode = 1;
  if (values.format === 'json') {
    console.log(JSON.stringify(issues, undefined, 2));
    return;
  }
  const readSource = excerptReader(contentDirectory());
  for (const issue of issues) console.log(`${formatIssue(issue, readSource)}\n`);
  const quotes = pages.reduce((sum, page) => sum + page.quotes.length, 0);
  console.log(
    `${formatSummary(issues)} · asked for ${count(pages.length, 'page')}, with ${count(quotes, 'quote')}`,
  );
});
