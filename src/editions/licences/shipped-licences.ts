import { book } from 'virtual:book';
import { packageLicences } from './package-licences.ts';
import type { PackageLicence } from './package-licence.ts';
import { packagesOf } from './shipped-packages.ts';
import { siteContext } from '../site-context.ts';

/** The packages of which something is in the site of this book, in whatever language. */
export async function shippedLicences(): Promise<readonly PackageLicence[]> {
  const contexts = await Promise.all(book.languages.map((lang) => siteContext(lang)));
  const explainsKeys = contexts.some(({ chapters }) =>
    chapters.some(({ outline }) => outline.explainedKeys > 0),
  );
  return packageLicences(packagesOf({ explainsKeys }));
}
