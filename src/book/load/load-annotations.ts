import { anyName, type Chapter, type Names } from '../book.ts';
import type { annotationsSchema } from '../schema/annotations.ts';
import { placedAt } from '../yaml/yaml-file.ts';
import type { Report } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';
import { readEntries } from './read-entries.ts';

/** Reads the annotations of a chapter, if it has any: those that fit, and the ids of all. */
export function loadAnnotations(
  files: ContentFiles,
  path: string,
  schema: ReturnType<typeof annotationsSchema>,
  report: Report,
): Pick<Chapter, 'annotations' | 'annotationIds'> {
  const { isEmpty, entries } = readEntries(files, path, schema, report);
  if (!entries) return { annotations: [], annotationIds: isEmpty ? new Set() : anyName };
  const { value, indexes, yaml } = entries;
  return {
    annotations: value.map((entry, at) => ({ ...entry, ...placedAt(yaml, [indexes[at]!]) })),
    annotationIds: idsOf(yaml.value),
  };
}

/** Of what may be anything. */
function idsOf(value: unknown): Names {
  const entries = value as readonly ({ id?: string } | null)[];
  return new Set(entries.map((entry) => String(entry?.id)));
}
