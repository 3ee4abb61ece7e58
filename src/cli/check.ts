import { readFileSync } from 'node:fs';
import { checkBook } from '../build/check-book.ts';
import { siteAddress } from '../build/site-address.ts';
import { formatIssue, formatSummary } from '../issues/format.ts';

// `npm run check`: content only. Exit code 1 when anything keeps the site from being built.
const started = performance.now();
const { issues, fatal, counts } = await checkBook(siteAddress());
for (const issue of issues) console.log(`${formatIssue(issue, readSource)}\n`);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
const checked = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
console.log(`${formatSummary(issues)} · checked ${checked.join(', ')} in ${seconds} s`);
if (fatal) process.exitCode = 1;

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
