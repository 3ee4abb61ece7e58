import type { TermMatcher } from '../language/term-matcher.ts';
import type { Word } from '../language/words.ts';
import { latinToken, numberTokens, pairs } from './analyse.ts';
import { importance } from './query-words.ts';
import { searchWords } from './search-words.ts';
import type { Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way in which a section can contain a word of the query: it has all the tokens. */
export interface Way {
  tokens: readonly string[];
  /** The tokens are beginnings of tokens. */
  prefix?: true;
  /** It is another everyday word: less than the reader's own in any spelling. */
  synonym?: true;
  weight: number;
}

/** A word or a term of the query and everything that counts as finding it. */
export interface Unit {
  /** As the reader typed it. */
  typed: string;
  /** The word that was taken instead, where the typed one is not known. */
  corrected?: string;
  ways: readonly Way[];
  /** From 0 to 1; see {@link importance}. */
  importance: number;
  /** Literal forms to mark in a text; Latin ones in lower case. */
  forms: readonly string[];
  /** Words of a term, to mark where the term itself is not. */
  parts?: readonly string[];
  /** Terms to mark in a text. */
  terms: readonly number[];
  script: Word['script'];
}

/** What the resolver knows of the index. */
export interface Lexicon {
  matcher: TermMatcher;
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** Ways of writing of each term. */
  surfaces: readonly (readonly string[])[];
  /** Whether commands of the book begin with the word. */
  isProgram(word: string): boolean;
  /** Whether some section has the token. */
  hasToken(token: string): boolean;
  /** Whether some section has a token that begins so. */
  hasPrefix(prefix: string): boolean;
}

/** A unit of a plain word of the query. */
export function unit(
  word: Word,
  ways: readonly Way[],
  forms: readonly string[],
  terms: readonly number[] = [],
): Unit {
  return {
    typed: word.text,
    ways,
    importance: importance(word.text),
    forms,
    terms,
    script: word.script,
  };
}

/** The way of having all tokens, if there are such tokens. */
export function existing(tokens: readonly string[], lexicon: Lexicon, weight = 1): Way[] {
  return tokens.every((token) => lexicon.hasToken(token)) ? [{ tokens, weight }] : [];
}

/** What a synonym is worth against the reader's own word. */
const SYNONYM_WEIGHT = 0.6;

/** The ways of having another form instead. */
export function synonymWays(forms: readonly string[], lexicon: Lexicon): Way[] {
  return forms
    .flatMap((form) => existing(literalTokens(form), lexicon, SYNONYM_WEIGHT))
    .map((way) => ({ ...way, synonym: true }));
}

/** The tokens of a text as it is spelled, terms left aside. */
export function literalTokens(text: string): string[] {
  return searchWords(text).flatMap((word) => {
    if (word.script === 'latin') return [latinToken(word.text)];
    return word.script === 'number' ? numberTokens(word.text) : pairs(word.text);
  });
}
