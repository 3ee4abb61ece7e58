import type { Book } from '../book/book.ts';
import type { Language } from '../book/localized.ts';
import type { Outline } from '../compile/outline.ts';
import { checkGlossary } from '../glossary/check-glossary.ts';
import { checkMissingTerms } from '../glossary/check-missing-terms.ts';
import type { Prose } from '../glossary/prose.ts';
import { checkFieldNotes } from '../manifests/check-field-notes.ts';
import { checkDataParity, checkParity } from '../parity/check-parity.ts';
import { checkWords } from '../parity/check-words.ts';
import { type Issue, isFatal, type Report, sortIssues } from '../issues/issue.ts';
import { type BookCompiler, createBookCompiler } from './compile-book.ts';
import { loadBook } from './load-book.ts';
import type { SiteAddress } from './site-address.ts';

/** What a check of the whole content folder comes to. */
export interface CheckResult {
  book: Book | undefined;
  issues: readonly Issue[];
  fatal: boolean;
  counts: Record<'chapters' | 'annotations' | 'figures' | 'manifests' | 'sources', number>;
}

/** Loads the book and compiles all of it, without Astro. */
export async function checkBook(address: SiteAddress, directory?: string): Promise<CheckResult> {
  const { book, issues: loadIssues } = loadBook(directory);
  const issues = [...loadIssues];
  const counts = { chapters: 0, annotations: 0, figures: 0, manifests: 0, sources: 0 };
  if (book) {
    const compiler = await createBookCompiler(book, address);
    try {
      issues.push(...(await compileAll(compiler, counts)));
    } finally {
      await compiler.close();
    }
    counts.chapters = book.chapters.length;
    counts.sources = book.sources.size;
  }
  const sorted = sortIssues(issues);
  return { book, issues: sorted, fatal: isFatal(sorted), counts };
}

function checkNotes({ book, schemas }: BookCompiler): Issue[] {
  const paths = Object.keys(book.fieldNotes);
  if (paths.length === 0) return [];
  const notes = paths.map((path) => ({ path, place: book.keyPlaceOf('fieldNotes', [path]) }));
  return checkFieldNotes(notes, schemas());
}

async function compileAll(compiler: BookCompiler, counts: CheckResult['counts']): Promise<Issue[]> {
  const { book } = compiler;
  const issues: Issue[] = checkNotes(compiler);
  const prose: Prose[] = [];
  for (const chapter of book.chapters) {
    counts.annotations += chapter.annotations.length;
    counts.manifests += chapter.manifests.length;
    const outlines = new Map<Language, Outline>();
    for (const edition of Object.values(chapter.editions)) {
      const compiled = await compiler.compile(chapter, edition);
      issues.push(...compiled.issues);
      prose.push(...compiled.prose);
      outlines.set(edition.lang, compiled.outline);
      if (edition.lang === book.original) counts.figures += compiled.outline.figures.length;
    }
    checkParity(book, chapter, outlines, (issue) => issues.push(issue));
  }
  const report: Report = (issue) => void issues.push(issue);
  checkDataParity(book, report);
  if (book.glossary.terms.length > 0) {
    checkGlossary(book.glossary, (id) => book.keyPlaceOf('glossary', [id]), report);
    checkWords(book, prose, report);
    checkMissingTerms(prose, book.glossary, report);
  }
  return issues;
}
