import type { Book } from '../book/book.ts';
import { isOnKubernetes, subjectOf } from '../book/subject.ts';
import { checkGlossary } from '../chapter/glossary/check-glossary.ts';
import { checkBookTexts } from '../chapter/check-texts.ts';
import { checkMissingTerms } from '../chapter/glossary/check-missing-terms.ts';
import type { Vocabulary } from '../chapter/glossary/vocabulary.ts';
import { checkFieldNotes, checkVersions } from '../kubernetes/index.ts';
import { type Issue, isFatal, type Place, type Report, sortIssues } from '../book/issues/issue.ts';
import { checkDataParity } from '../translation/compare-data.ts';
import { checkBookWords } from '../translation/check-words.ts';
import { softened } from './drafts.ts';
import type { ChapterStore } from './chapter-store.ts';
import type { BookCompiler } from './compile-book.ts';
import { type OpenedBook, openBook, type ReadBook } from './open-book.ts';
import type { SiteAddress } from './site-address.ts';

/** What a check of the whole content folder comes to. */
export interface CheckResult {
  book: Book | undefined;
  issues: readonly Issue[];
  fatal: boolean;
  counts: Record<
    'chapters' | 'drafts' | 'annotations' | 'figures' | 'manifests' | 'sources',
    number
  >;
}

/** Enough for the thread that draws to have work all the time. */
const chaptersAtOnce = 4;

/** Loads a book and compiles all of it, without Astro. */
export async function checkBook(address: SiteAddress, directory?: string): Promise<CheckResult> {
  const opened = openBook(address, { directory, keep: false });
  try {
    return await checkOpened(opened);
  } finally {
    await opened.close();
  }
}

/** Checks a book that is open already, as it stands now. */
export async function checkOpened(opened: OpenedBook): Promise<CheckResult> {
  const { sound, issues } = await opened.read();
  const counts = { chapters: 0, drafts: 0, annotations: 0, figures: 0, manifests: 0, sources: 0 };
  const found = sound ? await checkSound(sound, counts) : [];
  const chapters = sound?.compiler.book.chapters ?? [];
  const sorted = sortIssues(softened([...issues, ...found], chapters));
  return { book: sound?.compiler.book, issues: sorted, fatal: isFatal(sorted), counts };
}

async function checkSound(
  { compiler, chapters }: NonNullable<ReadBook['sound']>,
  counts: CheckResult['counts'],
): Promise<Issue[]> {
  const { book } = compiler;
  const issues: Issue[] = [];
  for (const [index, chapter] of book.chapters.entries()) {
    const [compiled] = await Promise.all(
      book.chapters.slice(index, index + chaptersAtOnce).map((each) => chapters.get(each)),
    );
    if (!compiled) continue;
    issues.push(...compiled.issues);
    counts.figures += compiled.outlines[book.original]?.figures.length ?? 0;
    counts.annotations += chapter.annotations.length;
    counts.manifests += chapter.manifests.length;
  }
  counts.chapters = book.chapters.length;
  counts.drafts = book.chapters.filter(({ draft }) => draft).length;
  counts.sources = book.sources.size;
  issues.push(...(await checkWhole(compiler, chapters)));
  return issues;
}

/** What has to be read as one: the words of all chapters, and the texts of the data files. */
async function checkWhole(compiler: BookCompiler, chapters: ChapterStore): Promise<Issue[]> {
  const { book } = compiler;
  const issues: Issue[] = [...checkVersion(compiler), ...checkNotes(compiler)];
  checkBookTexts(book, compiler, (issue) => void issues.push(issue));
  const vocabularies: Vocabulary[] = [];
  for (const chapter of book.chapters) vocabularies.push((await chapters.get(chapter)).vocabulary);
  checkAllWords(book, vocabularies, (issue) => void issues.push(issue));
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

function checkAllWords(book: Book, vocabularies: readonly Vocabulary[], report: Report): void {
  checkDataParity(book, report);
  if (book.glossary.terms.length === 0) return;
  checkGlossary(book.glossary, (id) => book.keyPlaceOf('glossary', [id]), report);
  checkBookWords(book, report);
  checkMissingTerms(vocabularies, report);
}
