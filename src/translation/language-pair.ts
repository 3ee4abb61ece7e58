import type { Language } from '../language/localized.ts';
import type { Glossary } from '../language/term.ts';
import { scriptsApart } from './scripts.ts';

/** What there is to know about two languages to tell whether a text was translated. */
export interface LanguagePair {
  original: Language;
  translation: Language;
  /** Scripts of the original in which the translation is never written. */
  foreignScripts: readonly string[];
  /**
   * Matches what is the same in both languages: words of the glossary that are, and what its list
   * `exempt` holds, be it a word or a whole label.
   */
  exempt: RegExp;
}

export function languagePair(
  original: Language,
  translation: Language,
  { terms, exempt }: Glossary,
): LanguagePair {
  const names = terms
    .map(({ word }) => word)
    .filter((word) => word[original]?.toLowerCase() === word[translation]?.toLowerCase())
    .flatMap((word) => word[original] ?? []);
  return {
    original,
    translation,
    foreignScripts: scriptsApart(original, translation),
    exempt: wholeWords([...names, ...exempt]),
  };
}

function wholeWords(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((phrase) => RegExp.escape(phrase));
  if (escaped.length === 0) return /[^\s\S]/gu;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
