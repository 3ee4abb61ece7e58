import type { Plugin } from 'vite';
import { packageOfModule, unlistedPackages } from '../editions/licences/shipped-packages.ts';

/** Fails a build whose scripts hold code of a package that the list of licences lacks. */
export function listedPackages(): Plugin {
  return {
    name: 'listed-packages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const unlisted = unlistedPackages(modules.flatMap((id) => packageOfModule(id) ?? []));
      if (unlisted.length === 0) return;
      this.error(
        `The scripts hold code of ${unlisted.join(', ')}, which src/editions/licences/shipped-packages.ts does not list.`,
      );
    },
  };
}
