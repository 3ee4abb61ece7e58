import type { PackageUse } from '../../i18n/strings.ts';

/** A package of which code or data reaches the reader of the built site. */
export interface ShippedPackage {
  name: string;
  use: PackageUse;
  /** The package that brings it, where we do not depend on it ourselves. */
  broughtBy?: string;
}

/**
 * Code is in the scripts of every book; a build fails whose scripts hold a package that this list
 * lacks. Data is what no bundle shows: Pretendard's outlines are the letters of icons and share
 * images, the texts of the Kubernetes API explain the keys of manifests.
 *
 * What works at build alone is not here, since nothing of it is in the site: Astro, Shiki and
 * Mermaid, whose measures place the parts of a drawing that our own code then prints.
 */
const shippedPackages: readonly ShippedPackage[] = [
  { name: 'es-hangul', use: 'search' },
  { name: 'vite', use: 'loading', broughtBy: 'astro' },
  { name: 'pretendard', use: 'lettering' },
  { name: '@kubernetes/client-node', use: 'explanations' },
  { name: 'kubernetes-models', use: 'explanations' },
  { name: '@kubernetes-models/apimachinery', use: 'explanations', broughtBy: 'kubernetes-models' },
];

/** The packages of which something is in a book's site. */
export function packagesOf(book: { explainsKeys: boolean }): readonly ShippedPackage[] {
  return shippedPackages.filter(({ use }) => use !== 'explanations' || book.explainsKeys);
}

/** Names of the packages among the modules of a bundle that the list lacks. */
export function unlistedPackages(packages: Iterable<string>): string[] {
  const listed = new Set(shippedPackages.map(({ name }) => name));
  return [...new Set(packages).difference(listed)].sort();
}

/**
 * The package that a module of a bundle comes from, by the id that the bundler gives it; undefined
 * for our own. What a bundler adds itself has an id without a file: `\0vite/preload-helper.js`.
 */
export function packageOfModule(id: string): string | undefined {
  const inPackage = id
    .split(/[\\/]node_modules[\\/]/)
    .slice(1)
    .at(-1);
  const name = inPackage ?? (id.startsWith('\0') ? id.slice(1) : undefined);
  return name && /^(?:@[^\\/]+[\\/])?[^\\/?]+/.exec(name)![0].replace('\\', '/');
}
