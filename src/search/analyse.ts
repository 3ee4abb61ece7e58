import type { TermMatch, TermMatcher } from '../language/term-matcher.ts';
import { identifierParts, words, type Word } from '../language/words.ts';
import { withoutAccents } from './letters.ts';
import { isOption, optionToken, searchWords } from './search-words.ts';
import { englishStem, hangulStem } from './stems.ts';

/**
 * The terms of a text as the index knows them, by their number, each as often as it stands there.
 * A word that is only a part of an identifier names something and is not what the text is about:
 * container is no use of the term in `spec.containers[0].ports`, nor pod in `hello-pod.yaml`.
 */
export function indexedTerms(text: string, matcher: TermMatcher): number[] {
  const identifiers = words(text).filter(
    ({ script, text }) => script === 'latin' && JOINED.test(text),
  );
  const isPart = (term: TermMatch) =>
    !JOINED.test(text.slice(term.start, term.end)) &&
    identifiers.some(({ start, end }) => start <= term.start && term.end <= end);
  return matcher
    .findAll(text)
    .filter((term) => !isPart(term))
    .map(({ term }) => term);
}

/** Written as one from several words; a mere slash parts two. */
const JOINED = /[._:-]|\p{Ll}\p{Lu}/u;

/** The token of a term; no text can contain it. */
export function termToken(term: number): string {
  return `§${term.toString(36)}`;
}

/** Longer identifiers (addresses, image names) are known by their parts alone. */
const MAX_IDENTIFIER_LENGTH = 40;

/**
 * The words of a text as the index knows them: Hangul without particles and verb endings, Latin
 * words in lower case, identifiers as they are written. English stop words are left out.
 */
export function indexedWords(text: string): string[] {
  return searchWords(text).flatMap(indexedForms);
}

function indexedForms(word: Word): string[] {
  switch (word.script) {
    case 'hangul':
      return [hangulStem(word.text)];
    case 'cjk':
      return pairs(word.text);
    case 'latin': {
      const parts = identifierParts(word.text);
      if (word.text.length > MAX_IDENTIFIER_LENGTH) return parts;
      if (isOption(word.text)) return [optionToken(word.text)];
      if (parts.length > 1) return [word.text];
      return ENGLISH_STOP_WORDS.has(parts[0]!) ? [] : parts;
    }
    case 'number':
      return word.text.length > MAX_IDENTIFIER_LENGTH ? [] : [word.text];
    case 'jamo':
      return [];
  }
}

/**
 * The tokens of an indexed word: Hangul, Han and kana in pairs of characters, so that parts of
 * compounds are found; Latin words by their stem; identifiers whole and in parts; options as they
 * stand, and long ones also without their hyphens.
 */
export function wordTokens(word: string): string[] {
  if (isOption(word)) {
    const name = word.replace(/^-+/, '');
    return name.length > 1 ? [word, latinToken(name), ...partTokens(name)] : [word];
  }
  if (/^\d/.test(word)) return numberTokens(word);
  if (isPaired(word)) return pairs(word);
  return [latinToken(word), ...partTokens(word)];
}

/** Pairs of neighbouring characters; a single character stands for itself. */
export function pairs(text: string): string[] {
  if (text.length < 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/** The token of a whole Latin word or identifier: lower case without punctuation. */
export function latinToken(word: string): string {
  const flat = withoutAccents(word.toLowerCase()).replace(/[._\-/:]+/g, '');
  return identifierParts(word).length > 1 ? flat : englishStem(flat);
}

/** The tokens of an identifier's parts, or none if it has only one. */
export function partTokens(word: string): string[] {
  const parts = identifierParts(word);
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 1).map(englishStem);
}

/** A number whole, and what stands between its slashes: 10.244.1.0/24 is also 24. */
export function numberTokens(number: string): string[] {
  return [...new Set([number, ...number.split('/')])];
}

/** English words that say nothing about what a text is about. They are not indexed. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at is are was were be been it its this that these those and or but if ' +
    'so as by for from with into without than then too very can could should would will may does ' +
    'do did not no what which who how why when where i me my you your we they he she there'
  ).split(' '),
);

function isPaired(word: string): boolean {
  return /^[가-힣\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u.test(word);
}
