import type { TermMatcher } from '../glossary/term-matcher.ts';
import { identifierParts, words, type Word } from '../glossary/words.ts';
import { englishStem } from './stems.ts';

/**
 * The tokens of a text, the same at build and in the browser:
 * - a token for each glossary term, whatever its language or spelling;
 * - Hangul, Han and kana in pairs of characters, also across one space, so that 요구사항 and
 *   요구 사항 meet;
 * - Latin words by their stem, identifiers whole and in parts;
 * - numbers whole and at their slashes.
 */
export function analyse(text: string, matcher: TermMatcher): string[] {
  const tokens = matcher.findAll(text).map(({ term }) => termToken(term));
  let previous: Word | undefined;
  for (const word of words(text)) {
    tokens.push(...wordTokens(word));
    if (previous && previous.script === word.script && isPaired(word)) {
      if (text.slice(previous.end, word.start) === ' ') {
        tokens.push(previous.text.at(-1)! + word.text[0]!);
      }
    }
    previous = word;
  }
  return tokens;
}

/** The token of a term; no text can contain it. */
export function termToken(term: number): string {
  return `§${term.toString(36)}`;
}

/** Pairs of neighbouring characters; a single character stands for itself. */
export function pairs(text: string): string[] {
  if (text.length < 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/** The token of a whole Latin word or identifier. */
export function latinToken(word: string): string {
  const flat = flatToken(word);
  return identifierParts(word).length > 1 ? flat : englishStem(flat);
}

/** The token of an identifier: lower case without punctuation. */
export function flatToken(identifier: string): string {
  return identifier.toLowerCase().replace(/[._\-/:]+/g, '');
}

/** The tokens of an identifier's parts, or none if it has only one. */
export function partTokens(word: string): string[] {
  const parts = identifierParts(word);
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 1).map(englishStem);
}

/** English words that say nothing about what a text is about. They are not indexed. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at is are was were be been it its this that these those and or but if ' +
    'so as by for from with without into than then too very can could would should will may does ' +
    'do did not no what which who how why when where i me my you your we they he she there'
  ).split(' '),
);

function wordTokens(word: Word): string[] {
  switch (word.script) {
    case 'hangul':
    case 'cjk':
      return pairs(word.text);
    case 'latin':
      if (ENGLISH_STOP_WORDS.has(word.text.toLowerCase())) return [];
      return [latinToken(word.text), ...partTokens(word.text)];
    case 'number':
      return numberTokens(word.text);
    case 'jamo':
      return [];
  }
}

/** A number whole, and what stands between its slashes: 10.244.1.0/24 is also 24. */
export function numberTokens(number: string): string[] {
  return [...new Set([number, ...number.split('/')])];
}

function isPaired(word: Word): boolean {
  return word.script === 'hangul' || word.script === 'cjk';
}
