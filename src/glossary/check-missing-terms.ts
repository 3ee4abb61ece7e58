import type { Report } from '../issues/issue.ts';
import { consonantSkeleton } from './consonant-skeleton.ts';
import { looksBorrowed } from './loanword.ts';
import { withoutParticle } from './particles.ts';
import type { Prose } from './prose.ts';
import { TermMatcher } from './term-matcher.ts';
import { surfacesOf, type Glossary } from './term.ts';
import { identifierParts, words, type Word } from './words.ts';

/**
 * Reports words of texts in Hangul that should be in the glossary and are not: loanwords of
 * headings, and Latin words anywhere. Each word once, where it stands first, with the words of
 * the book that sound like it.
 */
export function checkMissingTerms(
  prose: readonly Prose[],
  glossary: Glossary,
  report: Report,
): void {
  const matcher = new TermMatcher(glossary.terms.map(surfacesOf));
  const exempt = new Set(glossary.exempt);
  const soundsLike = new SoundIndex(prose);
  const seen = new Set<string>();
  for (const { text, isHeading, placeOf } of prose.filter(isInHangul)) {
    const terms = matcher.findAll(text);
    for (const word of words(text)) {
      const form = formToCheck(word, isHeading, soundsLike);
      if (form === undefined || seen.has(form) || exempt.has(form)) continue;
      if (terms.some(({ start, end }) => start < word.end && end > word.start)) continue;
      seen.add(form);
      const pairs = soundsLike.of(form);
      report({
        code: 'glossary/missing-term',
        severity: 'warning',
        message: `"${form}" has no entry in the glossary.`,
        place: placeOf(word.start, word.start + form.length),
        hint: hint(form, pairs),
      });
    }
  }
}

/** The form of a word that the glossary should know, or undefined if it need not. */
function formToCheck(word: Word, isHeading: boolean, soundsLike: SoundIndex): string | undefined {
  if (word.script === 'latin') return isCode(word.text) ? undefined : word.text;
  if (!isHeading || word.script !== 'hangul') return undefined;
  const noun = withoutParticle(word.text) ?? word.text;
  return looksBorrowed(noun) || (noun.length > 2 && soundsLike.of(noun).length > 0)
    ? noun
    : undefined;
}

/** Single letters, addresses, file names, flags and camel case are no words of the language. */
function isCode(word: string): boolean {
  if (word.length < 2 || /[./:_]/.test(word)) return true;
  return !word.includes('-') && identifierParts(word).length > 1 && /^\p{Ll}/u.test(word);
}

function isInHangul({ text }: Prose): boolean {
  return /[가-힣]/.test(text);
}

function hint(form: string, pairs: readonly string[]): string {
  const entry = 'Add an entry to glossary.yaml, or the word to its list "exempt".';
  return pairs.length === 0
    ? entry
    : `${entry} It sounds like ${pairs.join(', ')}, perhaps its pair to "${form}".`;
}

/** The words of the texts by their consonants. */
class SoundIndex {
  readonly #words = new Map<string, Set<string>>();
  readonly #known = new Set<string>();

  constructor(prose: readonly Prose[]) {
    for (const { text } of prose) {
      for (const word of words(text)) {
        if (word.script === 'latin' && !isCode(word.text)) this.#add(word.text.toLowerCase());
        if (word.script === 'hangul') this.#add(withoutParticle(word.text) ?? word.text);
      }
    }
  }

  /** Words of the other script with the same consonants, at least three. */
  of(word: string): string[] {
    const isHangul = /[가-힣]/.test(word);
    const alike = this.#words.get(consonantSkeleton(word)) ?? new Set<string>();
    return [...alike].filter((other) => /[가-힣]/.test(other) !== isHangul).slice(0, 3);
  }

  #add(word: string): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    const skeleton = consonantSkeleton(word);
    if (skeleton.length < 3) return;
    const alike = this.#words.get(skeleton) ?? new Set<string>();
    alike.add(word);
    this.#words.set(skeleton, alike);
  }
}
