import type { Question } from '../book.ts';
import { placedAt } from '../yaml/yaml-file.ts';
import type { Report } from '../issues/issue.ts';
import type { questionsSchema } from '../schema/questions.ts';
import type { ContentFiles } from './content-files.ts';
import { readEntries } from './read-entries.ts';

/**
 * Reads the questions of a chapter, if it has any, in the order of its sections: where one of a
 * section does not fit, none of it.
 */
export function loadQuestions(
  files: ContentFiles,
  path: string,
  schema: ReturnType<typeof questionsSchema>,
  report: Report,
): readonly Question[] {
  const { entries } = readEntries(files, path, schema, report);
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
