import { UsageError } from '../book/issues/usage-error.ts';
import type { Language } from '../language/localized.ts';
import { didYouMean } from '../language/nearest.ts';

/**
 * Titles per language, as they were typed.
 *
 * @param original title in the original language.
 * @param others such as `en=Replication`, for each language that has one.
 * @throws UsageError with a sentence for the author.
 */
export function readTitles(
  original: string,
  others: readonly string[],
  languages: readonly Language[],
): Record<Language, string> {
  const titles: Record<Language, string> = { [languages[0]!]: original.trim() };
  for (const other of others) {
    const [, lang = '', title = ''] = /^([^=]*)=(.*)$/s.exec(other) ?? ['', other];
    if (!languages.includes(lang)) {
      const hint = didYouMean(lang, languages) ?? `Its languages are ${languages.join(', ')}.`;
      throw new UsageError(`The book has no language "${lang}". ${hint}`);
    }
    titles[lang] = title.trim();
  }
  for (const [lang, title] of Object.entries(titles)) {
    if (title === '') throw new UsageError(`The title in "${lang}" is missing; put it in quotes.`);
  }
  return titles;
}
