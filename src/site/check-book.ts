import { isOnKubernetes, subjectOf } from '../book/subject.ts';
import { checkGlossary } from '../chapter/glossary/check-glossary.ts';
import { checkBookTexts } from '../chapter/check-texts.ts';
import { checkMissingTerms } from '../chapter/glossary/check-missing-terms.ts';
import { checkFieldNotes, checkVersions } from '../kubernetes/index.ts';
import { type Issue, isFatal, type Place, type Report, sortIssues } from '../book/issues/issue.ts';
import { checkDataParity } from '../translation/compare-data.ts';
import { checkBookWords } from '../translation/check-words.ts';
import { softened } from './soften-drafts.ts';
import type { CheckedChapter } from '../editions/book-data.ts';
import type { BookCompiler } from './compile-book.ts';
import type { OpenedBook, SoundBook } from './open-book.ts';

/** What a check of the whole content folder comes to. */
export type CheckResult = Awaited<ReturnType<typeof checkOpened>>;

/** Enough for the thread that draws to have work all the time. */
const chaptersAtOnce = 4;

/** Compiles all of a book as it stands now, without Astro. */
export async function checkOpened(opened: OpenedBook) {
  const { sound, issues } = await opened.read();
  const book = sound?.compiler.book;
  const chapters = sound ? await checkedChapters(sound) : [];
  const found = sound ? checkWhole(sound.compiler, chapters) : [];
  const sorted = sortIssues(
    softened(
      [...issues, ...chapters.flatMap((chapter) => chapter.issues), ...found],
      book?.chapters ?? [],
    ),
  );
  const sum = (numbers: readonly number[] = []) => numbers.reduce((all, number) => all + number, 0);
  const counts = {
    chapters: chapters.length,
    drafts: book?.chapters.filter(({ draft }) => draft).length ?? 0,
    annotations: sum(book?.chapters.map(({ annotations }) => annotations.length)),
    figures: sum(chapters.map(({ outlines }) => outlines[book!.original]?.figures.length ?? 0)),
    manifests: sum(book?.chapters.map(({ manifests }) => manifests.length)),
    sources: book?.sources.size ?? 0,
  };
  return { book, issues: sorted, fatal: isFatal(sorted), counts };
}

async function checkedChapters({ compiler, chapters }: SoundBook): Promise<CheckedChapter[]> {
  const { book } = compiler;
  for (const index of book.chapters.keys()) {
    await Promise.all(book.chapters.slice(index, index + chaptersAtOnce).map(chapters.get));
  }
  return Promise.all(book.chapters.map(chapters.get));
}

/** What has to be read as one: the words of all chapters, and the texts of the data files. */
function checkWhole(compiler: BookCompiler, chapters: readonly CheckedChapter[]): Issue[] {
  const { book } = compiler;
  const issues: Issue[] = [...checkVersion(compiler), ...checkNotes(compiler)];
  const report: Report = (issue) => void issues.push(issue);
  checkBookTexts(book, compiler, report);
  checkDataParity(book, report);
  if (book.glossary.terms.length === 0) return issues;
  checkGlossary(book.glossary, (id) => book.keyPlaceOf('glossary', [id]), report);
  checkBookWords(book, report);
  checkMissingTerms(
    chapters.map(({ vocabulary }) => vocabulary),
    report,
  );
  return issues;
}

/** What the site, and chapters of their own, say that the notes were checked against. */
function checkVersion({ book, schemas }: BookCompiler): Issue[] {
  if (!isOnKubernetes(subjectOf(book.site))) return [];
  const named = book.chapters.flatMap(({ editions }) =>
    Object.values(editions).flatMap(({ frontMatter, placeOf }) =>
      keys.flatMap((key) => placedVersion(frontMatter[key]?.version, placeOf([key, 'version']))),
    ),
  );
  const ofSite = keys.flatMap((key) =>
    placedVersion(book.site[key]?.version, book.keyPlaceOf('site', [key, 'version'])),
  );
  return checkVersions([...ofSite, ...named], schemas());
}

/** The key that says it, and its name before. */
const keys = ['about', 'kubernetes'] as const;

const placedVersion = (version: string | undefined, place: Place) =>
  version === undefined ? [] : [{ version, place }];

function checkNotes({ book, schemas }: BookCompiler): Issue[] {
  const paths = Object.keys(book.fieldNotes);
  if (paths.length === 0) return [];
  const notes = paths.map((path) => ({ path, place: book.keyPlaceOf('fieldNotes', [path]) }));
  return checkFieldNotes(notes, schemas());
}
