import type { Question } from '../book.ts';
import type { Language } from '../../language/localized.ts';
import { parseYamlFile, validateEntries } from '../yaml/yaml-file.ts';
import type { Report } from '../issues/issue.ts';
import { questionsSchema } from '../schema/questions.ts';
import type { ContentFiles } from './content-files.ts';

/**
 * Reads the questions of a chapter, if it has any, in the order of its sections: where one of a
 * section does not fit, none of it.
 */
export function loadQuestions(
  files: ContentFiles,
  path: string,
  languages: readonly Language[],
  report: Report,
): readonly Question[] {
  const text = files.read(path, { optional: true });
  if (text === undefined) return [];
  const yaml = parseYamlFile(text, files.pathOf(path), report);
  if (!yaml || yaml.value === null) return [];
  const sections = validateEntries(yaml, questionsSchema(languages), report);
  return Object.entries(sections?.value ?? {}).flatMap(([section, questions]) =>
    questions.map((question, index) => ({
      ...question,
      section,
      sectionPlace: yaml.keyPlaceOf([section]),
      placeOf: (inner, words) => yaml.placeOf([section, index, ...inner], words),
      keyPlaceOf: (inner) => yaml.keyPlaceOf([section, index, ...inner]),
    })),
  );
}
