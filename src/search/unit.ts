import type { TermMatcher } from '../language/term-matcher.ts';
import type { Word } from '../language/words.ts';
import { importance } from './query-words.ts';
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

/** How a word of the query is found, and marked in a text. */
export interface Found {
  ways: readonly Way[];
  /** Literal forms to mark; Latin ones in lower case. */
  forms: readonly string[];
  /** Terms to mark. */
  terms?: readonly number[];
}

/** A word or a term of the query and everything that counts as finding it. */
export interface Unit extends Required<Found> {
  /** As the reader typed it. */
  typed: string;
  /** The word that was taken instead, where the typed one is not known. */
  corrected?: string;
  /** From 0 to 1; see {@link importance}. */
  importance: number;
  /** Words of a term, to mark where the term itself is not. */
  parts?: readonly string[];
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
export function unit({ script, text: typed }: Word, found: Found): Unit {
  return { terms: [], ...found, typed, importance: importance(typed), script };
}
