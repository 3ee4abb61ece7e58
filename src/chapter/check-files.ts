import { basename, dirname } from 'node:path';
import type { Chapter, ChapterFile } from '../book/book.ts';
import { type Issue, wholeFile } from '../book/issues/issue.ts';
import { manifestName, ownFiles } from '../book/file-kinds.ts';
import type { Language } from '../language/localized.ts';
import { didYouMean } from '../language/nearest.ts';
import { addressesIn } from './annotations/inline-markdown.ts';
import { nameFault, pathBeside } from './beside.ts';
import { textsOf } from './check-texts.ts';
import { factsOf } from './facts.ts';
import type { Outline } from './outline.ts';

/**
 * Looks over the files that lie beside a chapter: those that no reader gets to, since often a name
 * is misspelt, and those whose address is taken.
 *
 * @param outlines of all its editions.
 */
export function checkFiles(chapter: Chapter, outlines: readonly Outline[]): Issue[] {
  const used = new Set([
    ...Object.values(chapter.editions).flatMap((edition) => [...factsOf(edition).beside]),
    ...textsOf(chapter).flatMap(({ text }) => addressesIn(text).links.map(pathBeside)),
  ]);
  const code = chapter.files.filter(({ kind }) => kind === 'code');
  const languages = Object.keys(chapter.editions);
  const taken = takenAddresses(chapter, outlines);
  // What a text that cannot be read leads to is not known.
  const isRead = Object.values(chapter.editions).every((edition) => factsOf(edition).ids);
  const unused = chapter.files.filter(
    ({ kind, path }) =>
      isRead &&
      kind !== 'code' &&
      !used.has(path) &&
      // What a component imports is its own affair.
      !code.some(({ text }) => text?.includes(basename(path))),
  );
  // A folder that somebody put beside the text is one mistake.
  const byFolder = Map.groupBy(unused, ({ file }) => dirname(file));
  return [
    ...chapter.files
      .filter(({ path }) => used.has(path) && taken.has(path))
      .map(({ file, path }): Issue => ({
        code: 'book/invalid-file-name',
        severity: 'error',
        message: `The address of "${path}" is that of another file of this chapter.`,
        place: wholeFile(file),
        hint: 'Rename the file, and where the chapter names it.',
      })),
    ...byFolder.values().map((files) => unusedIssue(files[0]!, files.length - 1, languages)),
  ];
}

/** Files that are published beside the page in any case. */
function takenAddresses({ manifests }: Chapter, outlines: readonly Outline[]): ReadonlySet<string> {
  const names = manifests.map(({ name }) => manifestName(name));
  const drawings = outlines.flatMap(({ figures }) => figures.flatMap((figure) => figure.drawings));
  return new Set([
    'card.png',
    'index.html',
    'compare/index.html',
    ...names.flatMap((name) => [`${name}.yaml`, `${name}.json`]),
    ...drawings.map(({ name }) => `${name}.svg`),
  ]);
}

function unusedIssue(
  { file, kind, path }: ChapterFile,
  others: number,
  languages: readonly Language[],
): Issue {
  return {
    code: 'book/unknown-file',
    severity: 'warning',
    message: `Nothing in the chapter leads to "${path}"${others === 0 ? '' : `, nor to ${others} more in its folder`}.`,
    place: wholeFile(file),
    hint:
      didYouMean(path, ownFiles(languages)) ??
      nameFault(path)?.hint ??
      `Write ${kind === 'picture' ? `![what it shows](./${encodeURI(path)})` : `[what it is](./${encodeURI(path)})`} where it belongs.`,
  };
}
