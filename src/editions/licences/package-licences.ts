import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { ShippedPackage } from './shipped-packages.ts';

interface Manifest {
  version: string;
  license?: string;
  repository?: string | { url?: string };
}

const line = `\n\n${'-'.repeat(72)}\n\n`;

/**
 * The file with the texts of all licences. Packages that share a text word for word share a part.
 *
 * @param own the licence of the site's own code and text, if it has one
 */
export function licenceFile(
  own: string | undefined,
  licences: readonly Omit<PackageLicence, 'use'>[],
): string {
  const byText = Map.groupBy(licences, ({ text }) => text);
  const parts = [...byText].map(([text, packages]) => {
    const heads = packages.map(
      ({ name, version, licence, url }) =>
        `${name} ${version}\n${[licence, url].filter(Boolean).join(' · ')}\n`,
    );
    return `${heads.join('')}\n${text}`;
  });
  const all = own === undefined ? parts : [`This site\n\n${own}`, ...parts];
  return `${all.map((part) => part.trim()).join(line)}\n`;
}

/** A shipped package and the terms under which it is passed on. */
export type PackageLicence = ReturnType<typeof packageLicence>;

/** Reads version and licence where they are sure to be right: in the package itself. */
export function packageLicence({ name, use, broughtBy }: ShippedPackage) {
  const root = resolve('package.json');
  const from = broughtBy === undefined ? root : findPackageJSON(broughtBy, root)!;
  const file = findPackageJSON(name, from)!;
  const { version, license, repository } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (license === undefined) throw new Error(`The package ${name} names no licence.`);
  return {
    name,
    version,
    /** SPDX identifier, such as `MIT`. */
    licence: license,
    /** Web address of its repository. */
    url: repositoryUrl(repository),
    use,
    /** The text of the licence with its copyright line. */
    text: licenceText(readFileSync(licencePath(name, dirname(file)), 'utf8')),
  };
}

function licencePath(name: string, folder: string): string {
  for (const place of [folder, join(folder, 'dist')]) {
    if (!existsSync(place)) continue;
    const file = readdirSync(place).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    if (file) return join(place, file);
  }
  throw new Error(`The package ${name} has no licence file.`);
}

/**
 * The part of a licence file that is on the package itself. Vite's goes on with the licences of
 * what its own build tools contain, of which nothing is in a site.
 */
export function licenceText(file: string): string {
  return file.split(/^#+ Licenses of bundled dependencies$/m)[0]!.trim();
}

/** Web address of a repository as package.json may name it; undefined when it names none. */
export function repositoryUrl(repository: Manifest['repository']): string | undefined {
  const named = typeof repository === 'string' ? repository : repository?.url;
  return named
    ?.replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1')
    .replace(/^git\+/, '')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '');
}
