import type { Book, Chapter } from '../book/book.ts';
import type { Language } from '../language/localized.ts';
import type { ComparedEdition } from './compared-edition.ts';
import { compareEditions } from './compare-editions.ts';
import type { Finding } from './finding.ts';

/**
 * Finds where the translations of a chapter differ from its original, by language.
 *
 * @param editions those that are MDX, by language.
 */
export function compareTranslations(
  book: Book,
  chapter: Chapter,
  editions: ReadonlyMap<Language, ComparedEdition>,
): ReadonlyMap<Language, readonly Finding[]> {
  const findings = new Map<Language, readonly Finding[]>();
  const original = editions.get(book.original);
  if (!original) return findings;
  for (const lang of book.languages.slice(1)) {
    const translation = editions.get(lang);
    if (translation) findings.set(lang, compareEditions(book, chapter, original, translation));
  }
  return findings;
}
