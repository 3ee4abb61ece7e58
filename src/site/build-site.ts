import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressesOf } from '../book/addresses.ts';
import { whileBuilding } from './checkout-locks.ts';
import { currentBook } from './current-book.ts';
import { reportCheck } from './report-check.ts';
import { siteAddress } from './site-address.ts';
import { verifySite } from './verify-site.ts';

/**
 * Checks the content, builds the site beside `outDir` and swaps the two, so that whatever fails
 * leaves the last good site in place.
 *
 * @returns whether there is a new site.
 */
export async function buildSite(outDir: string): Promise<boolean> {
  // Whatever the shell says: a site without its policy must not come out of a test's environment.
  process.env['NODE_ENV'] = 'production';
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
    const beside = `${target}.next`;
    rmSync(beside, { recursive: true, force: true });
    try {
      await build({ outDir: beside, logLevel: 'warn' });
      const addresses = addressesOf(book, address.site, address.base);
      const missing = verifySite(book, addresses, beside);
      if (missing.length > 0) throw new Error(listOf(missing));
    } catch (error) {
      rmSync(beside, { recursive: true, force: true });
      console.error(error);
      console.error(`The build failed; ${outDir} is as it was.`);
      return false;
    }
    swap(beside, target);
    console.log(`Built ${outDir}/`);
    return true;
  });
}

/** Of a large book that came to nothing, the first pages say all there is to say. */
function listOf(missing: readonly string[]): string {
  const rest = missing.length - mostListed;
  const listed = missing.slice(0, mostListed);
  return (rest > 0 ? [...listed, `And ${rest} more.`] : listed).join('\n');
}

const mostListed = 20;

function swap(beside: string, target: string): void {
  const last = `${target}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  renameSync(beside, target);
  rmSync(last, { recursive: true, force: true });
}
