import type { Place } from '../../book/issues/issue.ts';
import { looksBorrowed } from '../../language/loanword.ts';
import { withoutParticle } from '../../language/particles.ts';
import type { Prose } from './prose.ts';
import { TermMatcher } from '../../language/term-matcher.ts';
import { surfacesOf, type Glossary } from '../../language/term.ts';
import { identifierParts, words, type Word } from '../../language/words.ts';

/** The words of some texts, as the search for missing terms needs them: plain data. */
export interface Vocabulary {
  /** Each once: Latin words in lower case, Hangul without its particles. */
  words: readonly string[];
  unlisted: readonly UnlistedWord[];
}

/** A word that no term covers and no list exempts, where it stands first. */
export interface UnlistedWord {
  form: string;
  /** Whether it is a term only if a word of the other script sounds like it. */
  needsPair: boolean;
  place: Place;
}

/**
 * Reads the words of texts: those that a text in Hangul should have in the glossary and has not are
 * loanwords of headings, and Latin words anywhere. A book without a glossary is held to none.
 */
export function readVocabulary(prose: readonly Prose[], glossary: Glossary): Vocabulary {
  if (glossary.terms.length === 0) return { words: [], unlisted: [] };
  const matcher = new TermMatcher(glossary.terms.map(surfacesOf));
  const exempt = new Set(glossary.exempt);
  const known = new Set<string>();
  const unlisted = new Map<string, UnlistedWord>();
  for (const { lang, text, isHeading, placeOf } of prose) {
    // A Korean name in an English text makes no borrowed words of the English ones.
    const isKorean = new Intl.Locale(lang).maximize().script === 'Kore' && /[가-힣]/.test(text);
    const terms = isKorean ? matcher.findAll(text) : [];
    for (const word of words(text)) {
      const form = bareForm(word);
      if (form === undefined) continue;
      known.add(form.toLowerCase());
      if (!isKorean || unlisted.has(form) || exempt.has(form)) continue;
      if (terms.some(({ start, end }) => start < word.end && end > word.start)) continue;
      const needsPair = word.script === 'hangul' && !looksBorrowed(form);
      const isWanted = word.script === 'latin' || (isHeading && (!needsPair || form.length > 2));
      if (!isWanted) continue;
      const place = placeOf(word.start, word.start + form.length);
      unlisted.set(form, { form, needsPair, place });
    }
  }
  return { words: [...known], unlisted: [...unlisted.values()] };
}

/** What a glossary could hold of a word; nothing of code, and of other scripts. */
function bareForm({ script, text }: Word): string | undefined {
  if (script === 'latin') return isCode(text) ? undefined : text;
  return script === 'hangul' ? (withoutParticle(text) ?? text) : undefined;
}

/** Single letters, addresses, file names, flags and camel case are no words of the language. */
function isCode(word: string): boolean {
  if (word.length < 2 || /[./:_]/.test(word)) return true;
  return !word.includes('-') && identifierParts(word).length > 1 && /^\p{Ll}/u.test(word);
}
