import { anyName, type Chapter, type Names } from '../book.ts';
import type { Language } from '../../language/localized.ts';
import { annotationsSchema } from '../schema/annotations.ts';
import { parseYamlFile, validateEntries } from '../yaml/yaml-file.ts';
import type { Report } from '../issues/issue.ts';
import type { YamlPath } from '../yaml/yaml-ranges.ts';
import type { ContentFiles } from './content-files.ts';

/** Reads the annotations of a chapter, if it has any: those that fit, and the ids of all. */
export function loadAnnotations(
  files: ContentFiles,
  path: string,
  languages: readonly Language[],
  report: Report,
): Pick<Chapter, 'annotations' | 'annotationIds'> {
  const none = { annotations: [], annotationIds: new Set<string>() };
  const text = files.read(path, { optional: true });
  if (text === undefined) return files.has(path) ? { ...none, annotationIds: anyName } : none;
  const yaml = parseYamlFile(text, files.pathOf(path), report);
  if (yaml?.value === null) return none;
  const entries = yaml && validateEntries(yaml, annotationsSchema(languages), report);
  if (!entries) return { ...none, annotationIds: anyName };
  const annotations = entries.value.map((entry, at) => {
    const index = entries.indexes[at]!;
    return {
      ...entry,
      placeOf: (inner: YamlPath, words?: string) => yaml.placeOf([index, ...inner], words),
      keyPlaceOf: (inner: YamlPath) => yaml.keyPlaceOf([index, ...inner]),
    };
  });
  return { annotations, annotationIds: idsOf(yaml.value) };
}

/** Of what may be anything. */
function idsOf(value: unknown): Names {
  const entries = value as readonly ({ id?: string } | null)[];
  return new Set(entries.map((entry) => String(entry?.id)));
}
