import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { licenceText } from './licence-text.ts';
import type { PackageLicence } from './package-licence.ts';
import { repositoryUrl } from './repository-url.ts';
import type { ShippedPackage } from './shipped-packages.ts';

interface Manifest {
  version: string;
  license?: string;
  repository?: string | { url?: string };
}

/** Reads versions and licences where they are sure to be right: in the packages themselves. */
export function packageLicences(packages: readonly ShippedPackage[]): PackageLicence[] {
  return packages.map(({ name, use, broughtBy }) => {
    const root = resolve('package.json');
    const from = broughtBy === undefined ? root : findPackageJSON(broughtBy, root)!;
    const file = findPackageJSON(name, from)!;
    const { version, license, repository } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (license === undefined) throw new Error(`The package ${name} names no licence.`);
    const text = licenceText(readFileSync(licencePath(name, dirname(file)), 'utf8'));
    return { name, version, licence: license, url: repositoryUrl(repository), use, text };
  });
}

/** The licence of this project's code, unless a fork has taken the file away. */
export function ownLicence(): string | undefined {
  return existsSync('LICENSE') ? readFileSync('LICENSE', 'utf8') : undefined;
}

function licencePath(name: string, folder: string): string {
  for (const place of [folder, join(folder, 'dist')]) {
    if (!existsSync(place)) continue;
    const file = readdirSync(place).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    if (file) return join(place, file);
  }
  throw new Error(`The package ${name} has no licence file.`);
}
