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
  for (const { text, isHeading, placeOf } of prose) {
    const inText = words(text);
    for (const word of inText) {
      const bare = bareForm(word);
      if (bare !== undefined) known.add(bare);
    }
    if (!/[가-힣]/.test(text)) continue;
    const terms = matcher.findAll(text);
    for (const word of inText) {
      const candidate = candidateIn(word, isHeading);
      if (!candidate || unlisted.has(candidate.form) || exempt.has(candidate.form)) continue;
      if (terms.some(({ start, end }) => start < word.end && end > word.start)) continue;
      const place = placeOf(word.start, word.start + candidate.form.length);
      unlisted.set(candidate.form, { ...candidate, place });
    }
  }
  return { words: [...known], unlisted: [...unlisted.values()] };
}

function bareForm(word: Word): string | undefined {
  if (word.script === 'latin') return isCode(word.text) ? undefined : word.text.toLowerCase();
  return word.script === 'hangul' ? (withoutParticle(word.text) ?? word.text) : undefined;
}

/** The form of a word that the glossary should know, or undefined if it need not. */
function candidateIn(word: Word, isHeading: boolean): Omit<UnlistedWord, 'place'> | undefined {
  if (word.script === 'latin')
    return isCode(word.text) ? undefined : { form: word.text, needsPair: false };
  if (!isHeading || word.script !== 'hangul') return undefined;
  const form = withoutParticle(word.text) ?? word.text;
  if (looksBorrowed(form)) return { form, needsPair: false };
  return form.length > 2 ? { form, needsPair: true } : undefined;
}

/** Single letters, addresses, file names, flags and camel case are no words of the language. */
function isCode(word: string): boolean {
  if (word.length < 2 || /[./:_]/.test(word)) return true;
  return !word.includes('-') && identifierParts(word).length > 1 && /^\p{Ll}/u.test(word);
}
