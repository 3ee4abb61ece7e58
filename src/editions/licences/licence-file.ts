import type { PackageLicence } from './package-licence.ts';

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
  const all = [...(own === undefined ? [] : [`This site\n\n${own}`]), ...parts];
  return `${all.map((part) => part.trim()).join(line)}\n`;
}
