import { slugOf } from '../../language/slug-of.ts';
import type { ManifestFile } from '../book.ts';
import { isYaml, manifestName } from '../file-kinds.ts';
import { slug as slugSchema } from '../schema/fields.ts';
import { wholeFile } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads the manifests of a chapter: those whose names can be part of an address. */
export function loadManifests(files: ContentFiles, folder: string): readonly ManifestFile[] {
  const names = files
    .list(folder)
    .filter(({ name, directory }) => !directory && isYaml(name))
    .map(({ name }) => name);
  return names.flatMap((name, index) => {
    const file = files.pathOf(`${folder}/${name}`);
    const address = manifestName(name);
    const twin = names.slice(0, index).find((other) => manifestName(other) === address);
    if (!twin && slugSchema.safeParse(address).success) {
      const text = files.read(`${folder}/${name}`);
      return text === undefined ? [] : [{ name, file, text }];
    }
    files.report({
      code: 'book/invalid-file-name',
      severity: 'error',
      message: twin
        ? `"${name}" and "${twin}" would have the same address.`
        : `"${name}" cannot be part of an address: expected lower-case letters, digits and hyphens.`,
      place: wholeFile(file),
      hint: twin
        ? 'Rename one of the two.'
        : `Rename it, for example to ${slugOf(address) || 'web-server'}.yaml.`,
    });
    return [];
  });
}
