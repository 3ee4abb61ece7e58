import { didYouMean } from '../../language/nearest.ts';
import type { Book } from '../book.ts';
import { wholeFile } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';
import { isForPeople, isPicture, isYaml, ownFiles } from '../file-kinds.ts';

const bookFiles = [
  'site.yaml',
  'sources.yaml',
  'glossary.yaml',
  'field-notes.yaml',
  'chapters',
  'components',
];

/**
 * Warns of files of the book that nothing reads. What lies beside a chapter is its own affair, and
 * is looked at when the chapter's links are known.
 */
export function reportUnknownFiles(files: ContentFiles, { languages, site, logo }: Book): void {
  const expect = (
    folder: string,
    known: readonly string[],
    isFine: (name: string) => boolean,
    holds = known.join(', '),
  ) => {
    for (const { name } of files.list(folder || '.')) {
      if (known.includes(name) || isForPeople(name) || isFine(name)) continue;
      files.report({
        code: 'book/unknown-file',
        severity: 'warning',
        message: `Nothing reads "${name}".`,
        place: wholeFile(files.pathOf(folder ? `${folder}/${name}` : name)),
        hint:
          didYouMean(name, known) ??
          `${folder ? `"${folder}"` : 'The content folder'} holds ${holds}; a file of a chapter lies in its folder, one for the whole site in "public".`,
      });
    }
  };
  // Where the logo is not found, another name may be meant for it.
  const isLostLogo = site.logo !== undefined && logo === undefined;
  expect(
    '',
    bookFiles,
    (name) => name === site.logo?.split('/')[0] || (isLostLogo && isPicture(name)),
  );
  for (const { name, directory } of files.list('chapters')) {
    const folder = `chapters/${name}`;
    if (!directory) expect('chapters', [], (other) => other !== name, 'a folder for each chapter');
    const own = ownFiles(languages);
    // On a machine that tells letters apart, a name in other letters is another file.
    expect(folder, own, (other) => !own.includes(other.toLowerCase()) || /\.mdx$/i.test(other));
    expect(`${folder}/manifests`, [], isYaml, 'YAML files');
  }
}
