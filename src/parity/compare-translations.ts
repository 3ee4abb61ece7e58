import type { Book, Chapter } from '../book/book.ts';
import type { Language } from '../book/localized.ts';
import type { Outline } from '../compile/outline.ts';
import { comparedEdition } from './compared-edition.ts';
import { compareEditions } from './compare-editions.ts';
import type { Finding } from './finding.ts';

/**
 * Finds where the translations of a chapter differ from its original, by language.
 *
 * @param outlines what compiling each edition brought to light, by language.
 */
export function compareTranslations(
  book: Book,
  chapter: Chapter,
  outlines: ReadonlyMap<Language, Outline>,
): ReadonlyMap<Language, readonly Finding[]> {
  const findings = new Map<Language, readonly Finding[]>();
  const original = compiledEdition(chapter, book.original, outlines);
  if (!original) return findings;
  for (const lang of book.languages.slice(1)) {
    const translation = compiledEdition(chapter, lang, outlines);
    if (translation) findings.set(lang, compareEditions(book, chapter, original, translation));
  }
  return findings;
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
