import type { Annotation } from '../book.ts';
import type { Language } from '../../language/localized.ts';
import { annotationsSchema } from '../schema/annotations.ts';
import { parseYamlFile, validateYamlFile } from '../yaml/yaml-file.ts';
import type { Report } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads the annotations of a chapter, if it has any. */
export function loadAnnotations(
  files: ContentFiles,
  path: string,
  languages: readonly Language[],
  report: Report,
): readonly Annotation[] {
  const text = files.read(path, { optional: true });
  if (text === undefined) return [];
  const yaml = parseYamlFile(text, files.pathOf(path), report);
  if (!yaml || yaml.value === null) return [];
  const entries = validateYamlFile(yaml, annotationsSchema(languages), report);
  return (entries ?? []).map((entry, index) => ({
    ...entry,
    placeOf: (inner, words) => yaml.placeOf([index, ...inner], words),
    keyPlaceOf: (inner) => yaml.keyPlaceOf([index, ...inner]),
  }));
}
