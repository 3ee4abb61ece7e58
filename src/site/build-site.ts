import { rmSync } from 'node:fs';
import { addressesOf } from '../book/addresses.ts';
import { formatIssue } from '../book/issues/format.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { whileBuilding } from './checkout-locks.ts';
import { codeFailure } from './code-failure.ts';
import { currentBook } from './current-book.ts';
import { publishSite } from './publish-site.ts';
import { reportCheck } from './report-check.ts';
import { siteAddress } from './site-address.ts';
import { verifySite } from './output/verify-site.ts';

/**
 * Where a site is built, one at a time. Astro moves files there from `.astro`, which has to be the
 * same disk.
 */
const workshop = '.astro/site';

/**
 * Checks the content, builds the site beside the last one and exchanges the two, so that whatever
 * fails leaves the last good site in place.
 *
 * @param outDir a folder that may be filled anew; see checkedOutDir.
 * @returns whether there is a new site.
 * @throws SettingError where no site can be built: in a folder of a name that Vite cannot read, or
 *   while a development server shows another book.
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
  const unknown = currentBook().daysUnknown();
  if (unknown !== undefined) {
    console.warn(`No page says when it was changed last: ${unknown}.`);
  }
  // Code of a chapter that ends the process would end it as if all had gone well.
  const onExit = () => {
    process.exitCode ||= 1;
    console.error(`Something ended the build from within; ${outDir} is as it was.`);
  };
  return whileBuilding(async () => {
    process.on('exit', onExit);
    try {
      rmSync(workshop, { recursive: true, force: true });
      await build({ outDir: workshop, logLevel: 'warn' });
      const addresses = addressesOf(book, address.site, address.base);
      const missing = verifySite(book, addresses, workshop);
      if (missing.length > 0) return refused(listOf(missing), outDir);
      publishSite(workshop, outDir);
    } catch (error) {
      const issue = codeFailure(error, book);
      return refused(
        issue ? formatIssue(issue, excerptReader(book.root)) : (diskFailure(error) ?? error),
        outDir,
      );
    } finally {
      process.off('exit', onExit);
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

/** A full disk, or one that cannot be written: where our code was then helps nobody. */
function diskFailure(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'path' in error
    ? error.message
    : undefined;
}

/** Of a large book that came to nothing, the first pages say all there is to say. */
function listOf(missing: readonly string[]): string {
  const rest = missing.length - mostListed;
  const listed = missing.slice(0, mostListed);
  return (rest > 0 ? [...listed, `And ${rest} more.`] : listed).join('\n');
}

const mostListed = 20;
