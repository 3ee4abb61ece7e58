import { anyName, type Chapter, namesOf, type Question } from '../book.ts';
import type { annotationsSchema } from '../schema/annotations.ts';
import { placedAt } from '../yaml/yaml-file.ts';
import type { questionsSchema } from '../schema/questions.ts';
import type { ContentFiles } from './content-files.ts';
import { readEntries } from './read-entries.ts';

/** Reads the annotations of a chapter, if it has any: those that fit, and the ids of all. */
export function loadAnnotations(
  files: ContentFiles,
  path: string,
  schema: ReturnType<typeof annotationsSchema>,
): Pick<Chapter, 'annotations' | 'annotationIds'> {
  const { isEmpty, entries } = readEntries(files, path, schema);
  if (!entries) return { annotations: [], annotationIds: isEmpty ? new Set() : anyName };
  const { value, indexes, yaml } = entries;
  return {
    annotations: value.map((entry, at) => ({ ...entry, ...placedAt(yaml, [indexes[at]!]) })),
    annotationIds: namesOf((yaml.value as ({ id?: unknown } | null)[]).map((entry) => entry?.id)),
  };
}

/**
 * Reads the questions of a chapter, if it has any, in the order of its sections: where one of a
 * section does not fit, none of it.
 */
export function loadQuestions(
  files: ContentFiles,
  path: string,
  schema: ReturnType<typeof questionsSchema>,
): readonly Question[] {
  const { entries } = readEntries(files, path, schema);
  if (!entries) return [];
  const { value, yaml } = entries;
  return Object.entries(value).flatMap(([section, questions]) =>
    questions.map((question, index) => ({
      ...question,
      section,
      sectionPlace: yaml.keyPlaceOf([section]),
      ...placedAt(yaml, [section, index]),
    })),
  );
}
