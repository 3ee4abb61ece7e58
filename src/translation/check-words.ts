import type { Book, Chapter } from '../book/book.ts';
import { checkTerms } from '../chapter/glossary/check-terms.ts';
import type { Prose } from '../chapter/glossary/prose.ts';
import type { Report } from '../book/issues/issue.ts';
import { annotationProse, bookProse } from './data-prose.ts';
import { frontMatterProse } from './read-prose.ts';

/**
 * Holds every word of a chapter to the glossary, in each language to the forms of that language:
 * as warnings, or as errors when the book is strict about its translations.
 *
 * @param running the running text of all editions.
 */
export function checkChapterWords(
  book: Book,
  { annotations, editions }: Chapter,
  running: readonly Prose[],
  report: Report,
): void {
  const inData = book.languages.flatMap((lang) => [
    ...annotations.flatMap((annotation) => annotationProse(annotation, lang)),
    ...(editions[lang] ? frontMatterProse(editions[lang]) : []),
  ]);
  checkAgainstGlossary(book, [...running, ...inData], report);
}

/** Holds the words of the book's data files to the glossary likewise. */
export function checkBookWords(book: Book, report: Report): void {
  checkAgainstGlossary(
    book,
    book.languages.flatMap((lang) => bookProse(book, lang).flat()),
    report,
  );
}

function checkAgainstGlossary(book: Book, prose: readonly Prose[], report: Report): void {
  if (book.glossary.terms.length === 0) return;
  const severity = book.site.translation === 'strict' ? 'error' : 'warning';
  checkTerms(prose, book.glossary, (issue) => report({ ...issue, severity }));
}
