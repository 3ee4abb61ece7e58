import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { addressesOf } from '../book/addresses.ts';
import { formatIssue } from '../book/issues/format.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { whileBuilding } from './checkout-locks.ts';
import { codeFailure } from './code-failure.ts';
import { currentBook } from './current-book.ts';
import { reportCheck } from './report-check.ts';
import { siteAddress } from './site-address.ts';
import { verifySite } from './output/verify-site.ts';

/**
 * Checks the content, builds the site beside `outDir` and swaps the two, so that whatever fails
 * leaves the last good site in place.
 *
 * @returns whether there is a new site.
 */
export async function buildSite(outDir: string): Promise<boolean> {
  // Whatever the shell says: a site without its policy must not come out of a test's environment.
  process.env['NODE_ENV'] = 'production';
  // Where a component of the book fails is then said of its file.
  process.setSourceMapsEnabled(true);
  // A build talks to nobody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const address = siteAddress();
  const checked = reportCheck(currentBook());
  // Loaded while the check waits for its drawings.
  const { build } = await import('astro');
  const book = await checked;
  // All is drawn, and Astro has use for the memory.
  await currentBook().close();
  if (!book) {
    console.error(`Nothing was built; ${outDir} is as it was.`);
    return false;
  }
  if (address.isLocal) {
    console.log(
      `SITE_URL is not set, so absolute addresses begin with ${address.site}${address.base}.`,
    );
  }
  return whileBuilding(async () => {
    const target = resolve(outDir);
    const workshop = makeWorkshop(target);
    const next = join(workshop, 'next');
    try {
      await build({ outDir: next, logLevel: 'warn' });
      const addresses = addressesOf(book, address.site, address.base);
      const missing = verifySite(book, addresses, next);
      if (missing.length > 0) return refused(listOf(missing), outDir);
      swap(next, target, join(workshop, 'last'));
    } catch (error) {
      const issue = codeFailure(error, book);
      return refused(issue ? formatIssue(issue, excerptReader(book.root)) : error, outDir);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
    console.log(`Built ${outDir}/`);
    return true;
  });
}

function refused(reason: unknown, outDir: string): false {
  console.error(reason);
  console.error(`The build failed; ${outDir} is as it was.`);
  return false;
}

/** Of a large book that came to nothing, the first pages say all there is to say. */
function listOf(missing: readonly string[]): string {
  const rest = missing.length - mostListed;
  const listed = missing.slice(0, mostListed);
  return (rest > 0 ? [...listed, `And ${rest} more.`] : listed).join('\n');
}

const mostListed = 20;

/**
 * A folder beside the target, of a name that nobody else has: what a build writes and moves is its
 * own. Those of builds that were killed go.
 */
function makeWorkshop(target: string): string {
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const prefix = `.${basename(target)}-build-`;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || !existsSync(join(parent, name, mark))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
  const workshop = mkdtempSync(join(parent, prefix));
  writeFileSync(join(workshop, mark), '');
  return workshop;
}

const mark = 'made-by-a-build';

function swap(next: string, target: string, last: string): void {
  if (existsSync(target)) renameSync(target, last);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(last)) renameSync(last, target);
    throw error;
  }
}
