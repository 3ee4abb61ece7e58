import { slugOf } from '../../language/slug-of.ts';
import type { ManifestFile } from '../book.ts';
import { isYaml, manifestName } from '../file-kinds.ts';
import { slug as slugSchema } from '../schema/fields.ts';
import { type Report, wholeFile } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads the manifests of a chapter: those whose names can be part of an address. */
export function loadManifests(
  files: ContentFiles,
  folder: string,
  report: Report,
): readonly ManifestFile[] {
  return files
    .list(folder)
    .filter(({ name, directory }) => !directory && isYaml(name))
    .filter(({ name }, index, all) => {
      const before = all.slice(0, index).map((other) => other.name);
      return hasUsableName(name, before, files.pathOf(`${folder}/${name}`), report);
    })
    .flatMap(({ name }) => {
      const text = files.read(`${folder}/${name}`);
      return text === undefined ? [] : [{ name, file: files.pathOf(`${folder}/${name}`), text }];
    });
}

/** A manifest is published under its own name, as YAML and as JSON. */
function hasUsableName(
  name: string,
  before: readonly string[],
  file: string,
  report: Report,
): boolean {
  const twin = before.find((other) => manifestName(other) === manifestName(name));
  if (!twin && slugSchema.safeParse(manifestName(name)).success) return true;
  report({
    code: 'book/invalid-file-name',
    severity: 'error',
    message: twin
      ? `"${name}" and "${twin}" would have the same address.`
      : `"${name}" cannot be part of an address: expected lower-case letters, digits and hyphens.`,
    place: wholeFile(file),
    hint: twin
      ? 'Rename one of the two.'
      : `Rename it, for example to ${slugOf(manifestName(name)) || 'web-server'}.yaml.`,
  });
  return false;
}
