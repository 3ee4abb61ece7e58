import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Addresses } from '../../book/addresses.ts';
import type { Book } from '../../book/book.ts';
import { isOfDraft } from '../../editions/routes.ts';
import { type BuiltFile, emptyFile } from './built-file.ts';
import { addressFault, type BuiltSite } from './address-fault.ts';
import { readBuiltFile } from './read-file.ts';
import { missingSections } from './whole-chapters.ts';

/**
 * The last check of a build, of what it wrote, before that takes the place of the last site: every
 * chapter is whole, every address of every page, feed and file leads somewhere, ids are there and
 * there once, XML is XML, pictures are pictures. It holds whatever went wrong before.
 *
 * @returns what is wrong, as sentences; empty when all is well.
 */
export function verifySite(book: Book, addresses: Addresses, folder: string): string[] {
  const site = addresses.absolute(addresses.base);
  const given = new Set([
    ...book.publicFiles,
    ...book.chapters.flatMap(({ files: beside, slug }) =>
      beside.map(({ path }) => `chapters/${slug}/${path}`),
    ),
  ]);
  const files = new Map(
    pathsOf(folder).map((path) => {
      // What an author serves as it is may be anything, as long as it asks no other site.
      const isGiven = given.has(path);
      if (isGiven && !path.endsWith('.svg')) return [path, undefined] as const;
      const file = read(join(folder, path), path, site);
      return [path, isGiven ? loadsOf(file) : file] as const;
    }),
  );
  const built: BuiltSite = { origin: addresses.origin, base: addresses.base, files };
  return [
    ...missingSections(book, addresses, folder),
    ...[...files].flatMap(([path, file]) =>
      // What a draft says may lead nowhere yet.
      file && !isOfDraft(path, book) ? faultsOf(path, file, built) : [],
    ),
  ];
}

const loadsOf = ({ addresses }: BuiltFile): BuiltFile => ({
  ...emptyFile(),
  addresses: addresses.filter(
    ({ address, kind }) => kind === 'load' && /^(?:https?:)?\/\//.test(address),
  ),
});

/** Paths of all files below a folder, with forward slashes. */
export function pathsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Folders of this machine that no reader has. */
const ownFolders = new RegExp(
  `${RegExp.escape(process.cwd())}/(?:src|content|node_modules|\\.cache|\\.astro)\\b`,
);

function read(file: string, path: string, site: string): BuiltFile {
  const bytes = readFileSync(file);
  const found = readBuiltFile(path, bytes, site);
  // A checkout in a folder such as /app may be named like one that the book speaks of.
  if (bytes.includes(`${process.cwd()}/`) && ownFolders.test(bytes.toString())) {
    found.faults.push('names a folder of this machine');
  }
  return found;
}

function faultsOf(path: string, file: BuiltFile, site: BuiltSite): string[] {
  const ids = new Set(file.ids);
  const doubled =
    ids.size < file.ids.length
      ? file.ids.filter((id, index) => file.ids.indexOf(id) !== index)
      : [];
  const faults = [
    ...file.faults,
    ...doubled.map((id) => `has the id "${id}" twice`),
    ...file.references
      .filter((id) => !ids.has(id))
      .map((id) => `refers to "${id}", which it lacks`),
    ...file.addresses.flatMap((address) => addressFault(address, path, site) ?? []),
  ];
  return [...new Set(faults)].map((fault) => `${path} ${fault}.`);
}
