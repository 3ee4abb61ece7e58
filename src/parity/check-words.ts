import type { Book } from '../book/book.ts';
import { checkTerms } from '../glossary/check-terms.ts';
import type { Prose } from '../glossary/prose.ts';
import type { Report } from '../issues/issue.ts';
import { annotationProse, bookProse } from './data-prose.ts';
import { frontMatterProse } from './read-prose.ts';

/**
 * Holds every word of the book to the glossary, in each language to the forms of that language:
 * as warnings, or as errors when the book is strict about its translations.
 *
 * @param chapterProse the running text of all editions.
 */
export function checkWords(book: Book, chapterProse: readonly Prose[], report: Report): void {
  const inData = book.languages.flatMap((lang) => [
    ...bookProse(book, lang).flat(),
    ...book.chapters.flatMap(({ annotations, editions }) => [
      ...annotations.flatMap((annotation) => annotationProse(annotation, lang)),
      ...(editions[lang] ? frontMatterProse(editions[lang]) : []),
    ]),
  ]);
  const severity = book.site.translation === 'strict' ? 'error' : 'warning';
  checkTerms([...chapterProse, ...inData], book.glossary, (issue) =>
    report({ ...issue, severity }),
  );
}
