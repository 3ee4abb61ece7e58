import type { Book, Chapter } from '../book/book.ts';
import type { Language } from '../book/localized.ts';
import type { Outline } from '../compile/outline.ts';
import type { Report } from '../issues/issue.ts';
import { comparedEdition } from './compared-edition.ts';
import { compareBookWords } from './compare-data.ts';
import { compareEditions } from './compare-editions.ts';
import { issueOf } from './finding.ts';
import { languagePair } from './language-pair.ts';

/**
 * Reports where the translations of a chapter differ from its original: as warnings, or as errors
 * when the book is strict about its translations.
 *
 * @param outlines what compiling each edition brought to light, by language.
 */
export function checkParity(
  book: Book,
  chapter: Chapter,
  outlines: ReadonlyMap<Language, Outline>,
  report: Report,
): void {
  const original = compiledEdition(chapter, book.original, outlines);
  if (!original) return;
  for (const lang of book.languages.slice(1)) {
    const translation = compiledEdition(chapter, lang, outlines);
    if (!translation) continue;
    for (const finding of compareEditions(book, chapter, original, translation)) {
      report(issueOf(finding, book.site.translation));
    }
  }
}

/** Reports texts of the book's data files that were left in the language of the original. */
export function checkDataParity(book: Book, report: Report): void {
  for (const lang of book.languages.slice(1)) {
    compareBookWords(book, languagePair(book.original, lang, book.glossary), (finding) =>
      report(issueOf(finding, book.site.translation)),
    );
  }
}

function compiledEdition(
  { editions }: Chapter,
  lang: Language,
  outlines: ReadonlyMap<Language, Outline>,
) {
  const edition = editions[lang];
  const outline = outlines.get(lang);
  return edition && outline && comparedEdition(edition, outline);
}
