import { relative, resolve, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Book, Edition } from '../book/book.ts';
import type { Issue, Place } from '../book/issues/issue.ts';
import { codeOf, importSources } from '../chapter/javascript.ts';
import { parseChapter } from '../chapter/parse-chapter.ts';

interface Failure {
  message: string;
  stack?: string;
  /** Where an expression of a chapter failed, as JSON; see place-failures.ts. */
  chapterPlace?: string;
  /** Where a component could not be compiled. */
  loc?: { file?: string; line: number; column: number };
}

/**
 * What a person is told when code of a book fails in a build: which component or expression, and
 * which chapters use it.
 *
 * @param error what a build threw.
 * @returns nothing where it is no fault of the book.
 */
export function codeFailure(error: unknown, book: Book): Issue | undefined {
  if (!(error instanceof Error)) return undefined;
  const { errors = [error] } = error as { errors?: Failure[] };
  const failure = errors[0] as Failure | undefined;
  const place = failure && placeOf(failure, resolve(book.root));
  if (!place) return undefined;
  const uses = Object.values(book.chapters).flatMap(({ editions }) =>
    Object.values(editions).flatMap((edition) => importsOf(edition, place.file)),
  );
  return {
    code: 'chapter/failed-code',
    severity: 'error',
    message: `${firstLine(failure.message)}.`.replace(/([.!?])\.$/, '$1'),
    place,
    hint: place.file.endsWith('.mdx')
      ? 'Mend the expression; for a brace that is text write \\{.'
      : 'Mend the component.',
    related: uses.map((use) => ({ place: use, message: 'is used here' })),
  };
}

function placeOf({ chapterPlace, loc, stack = '' }: Failure, root: string): Place | undefined {
  if (chapterPlace !== undefined) return JSON.parse(chapterPlace) as Place;
  const frames = [...stack.matchAll(/\(?(?:file:\/\/)?(\/[^()\n]+?):(\d+):(\d+)\)?$/gm)].map(
    ([, file = '', line, column]) => ({ file, line: Number(line), column: Number(column) }),
  );
  const places = [
    ...(loc ? [{ ...loc, file: loc.file ?? '', column: loc.column + 1 }] : []),
    ...frames,
  ];
  const found = places.find(({ file }) => file.startsWith(root + sep));
  return found && { ...found, file: relative(process.cwd(), found.file) };
}

/** Rolldown draws the whole way to an import that is not there. */
const firstLine = (message: string) =>
  stripVTControlCharacters(message)
    .split('\n', 1)[0]!
    .replace(/^\[\w+\]\s*/, '')
    .replace(/ in \S+$/, '');

function importsOf(edition: Edition, file: string): Place[] {
  const tree = parseChapter(edition, () => undefined);
  return (tree ? importSources(codeOf(tree)) : [])
    .filter(({ source }) => resolve(edition.file, '..', source) === resolve(file))
    .map(({ node: { loc } }) => ({
      file: edition.file,
      line: loc?.start.line ?? 1,
      column: (loc?.start.column ?? 0) + 1,
    }));
}
