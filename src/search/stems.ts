import { withoutAccents } from './letters.ts';
import { isParticle, withoutParticle, withoutPredicate } from '../language/particles.ts';

/**
 * The forms under which a Hangul word may be known, itself first: without its particle, the noun
 * of a verb made with 하다 or 되다. Nothing is shortened to a single syllable.
 */
export function hangulStems(word: string): string[] {
  const noun = withoutPredicate(word);
  const bare = withoutParticle(word);
  return [...new Set([word, noun, bare].filter((form) => form !== undefined))];
}

/** The one syllable that may be a noun before a particle: 값 of 값은, but 경 of 경로 as well. */
export function bareSyllable(word: string): string {
  return isParticle(word.slice(1)) ? word[0]! : '';
}

/** The shortest form: what vocabulary lists and compares. */
export function hangulStem(word: string): string {
  return hangulStems(word).reduce((a, b) => (b.length < a.length ? b : a));
}

/**
 * What the forms of an English word have in common: sharing, shared, shares and share give shar.
 * It is a key, not a word. Words of four letters and less lose a plural s only.
 */
export function englishStem(accented: string): string {
  const word = withoutAccents(accented);
  if (word.length <= 4) return word.replace(/([^s])s$/, '$1');
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const base = /[aeiouy].*(?:ing|ed)$/.test(singular)
    ? singular.replace(/(?:ing|ed)$/, '').replace(/([bdgmnprt])\1$/, '$1')
    : singular;
  return base.length >= 3
    ? base
        .replace(/(?<=[aeiouy].*[aeiou]l)l$/, '')
        .replace(/(?<=..)e$/, '')
        .replace(/(?<=..)y$/, 'i')
    : singular;
}
