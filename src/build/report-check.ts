import { readFileSync } from 'node:fs';
import { formatIssue, formatSummary } from '../issues/format.ts';
import { checkBook } from './check-book.ts';
import { siteAddress } from './site-address.ts';

/**
 * Checks the content and prints every issue, then a line with what was checked.
 *
 * @returns whether the site can be built.
 */
export async function reportCheck(): Promise<boolean> {
  const started = performance.now();
  const { issues, fatal, counts } = await checkBook(siteAddress());
  for (const issue of issues) console.log(`${formatIssue(issue, readSource)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const checked = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`${formatSummary(issues)} · checked ${checked.join(', ')} in ${seconds} s`);
  return !fatal;
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
