import { didYouMean } from '../../language/nearest.ts';
import type { Language } from '../../language/localized.ts';
import { type Report, wholeFile } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

const bookFiles = ['site.yaml', 'sources.yaml', 'glossary.yaml', 'field-notes.yaml', 'chapters'];

/** What every folder may hold for those who look into it. */
const forPeople = /^(readme|licen[cs]e|notice)(\.\w+)?$/i;

/**
 * Warns of files that nothing reads, since a misspelt annotations.yaml would lose every annotation
 * without a word.
 */
export function reportUnknownFiles(
  files: ContentFiles,
  languages: readonly Language[],
  report: Report,
): void {
  const expect = (
    folder: string,
    known: readonly string[],
    isFine: (name: string) => boolean,
    holds = known.join(', '),
  ) => {
    for (const { name } of files.list(folder || '.')) {
      if (known.includes(name) || forPeople.test(name) || isFine(name)) continue;
      report({
        code: 'book/unknown-file',
        severity: 'warning',
        message: `Nothing reads "${name}".`,
        place: wholeFile(files.pathOf(folder ? `${folder}/${name}` : name)),
        hint:
          didYouMean(name, known) ??
          `Take it away: ${folder ? `"${folder}"` : 'the content folder'} holds ${holds}.`,
      });
    }
  };
  const chapterFiles = [
    ...languages.map((lang) => `${lang}.mdx`),
    'annotations.yaml',
    'questions.yaml',
    'manifests',
  ];
  expect('', bookFiles, () => false);
  for (const { name, directory } of files.list('chapters')) {
    const folder = `chapters/${name}`;
    if (!directory) expect('chapters', [], (other) => other !== name, 'a folder for each chapter');
    // A text in a language that the book does not have was reported as an error.
    else expect(folder, chapterFiles, (other) => other.toLowerCase().endsWith('.mdx'));
    expect(`${folder}/manifests`, [], (other) => /\.ya?ml$/.test(other), 'YAML files');
  }
}
