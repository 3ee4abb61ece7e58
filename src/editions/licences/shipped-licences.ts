import { book } from 'virtual:book';
import { type PackageLicence, packageLicence } from './package-licences.ts';
import { packagesOf } from './shipped-packages.ts';
import { siteContext } from '../site-context.ts';

/** The packages of which something is in the site of this book, in whatever language. */
export async function shippedLicences(): Promise<PackageLicence[]> {
  const contexts = await Promise.all(book.languages.map(siteContext));
  const explainsKeys = contexts
    .flatMap(({ chapters }) => chapters)
    .some(({ outline }) => outline.explainedKeys > 0);
  return packagesOf({ explainsKeys }).map(packageLicence);
}
