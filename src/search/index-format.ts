import type { Localized } from '../language/localized.ts';
import { termToken, wordTokens } from './analyse.ts';
import type { SynonymSet } from './synonyms.ts';
import { kinds, type SearchText, type SectionHead } from './section.ts';

/** A glossary term as far as search needs it. */
export interface IndexedTerm {
  id: string;
  word: Localized;
  /** Ways of writing it other than its words. */
  others: readonly string[];
}

/** Every way of writing a term, its words first. */
export function surfacesOfIndexed({ word, others }: IndexedTerm): string[] {
  return [...Object.values(word), ...others];
}

/**
 * Version of the analyser and of the index format. An index is read only by the code that made
 * it; raise this when a text gives other tokens than before, or when the format changes.
 */
export const SEARCH_VERSION = 6;

/**
 * The index of one language: everything that finds and ranks sections, but not the texts of
 * excerpts. Sections that the language lacks are in it as another one has them.
 */
export interface SearchIndex {
  version: number;
  sections: readonly IndexedSection[];
  /** The terms that occur. */
  terms: readonly IndexedTerm[];
  /** Everyday words that mean the same, of which some form stands in the texts. */
  synonyms: readonly SynonymSet[];
  /** What commands begin with, in lower case. */
  programs: readonly string[];
  /** The indexed words of the texts, sorted, as `packWords` packs them. */
  words: string;
  /** In which records each term stands, then each word; records as `recordsOf` numbers them. */
  postings: string;
}

/** A section with all that its records are derived from. */
export interface IndexedSection extends SectionHead {
  /** Kinds of its texts, one digit each. */
  kinds: string;
}

/** The index as it is published. */
export interface PublishedIndex extends SearchIndex {
  /** Changes with the content; texts are asked for with it, so that none of another build answers. */
  edition: string;
}

/** Path of a language's index below the root of the site; all files of search lie beside it. */
export function indexFile(lang: string): string {
  return `search/index.${lang}.json`;
}

/** The texts of one chapter in one language, by the `key` of their section. */
export type SectionTexts = Readonly<Record<string, readonly SearchText[]>>;

export const fields = ['title', 'ancestors', ...kinds] as const;
export type Field = (typeof fields)[number];

/** What a hit in each field is worth. */
export const fieldBoosts: Readonly<Record<Field, number>> = {
  title: 4,
  ancestors: 1,
  note: 1.2,
  annotation: 1,
  command: 0.9,
  yaml: 0.8,
  diagram: 0.8,
  term: 0.7,
  output: 0.6,
  question: 0.8,
  code: 0.7,
};

/** The numbers of the terms and words that hold each token. */
export type TokenEntries = ReadonlyMap<string, readonly number[]>;

/**
 * The tokens of an index, each with the numbers of the terms and words whose postings make up its
 * own: a term has one, and so has a pair of syllables for each word that holds it.
 */
export function tokensOf(termCount: number, words: readonly string[]): TokenEntries {
  const tokens = new Map<string, number[]>();
  for (let term = 0; term < termCount; term++) tokens.set(termToken(term), [term]);
  words.forEach((word, number) => {
    for (const token of wordTokens(word)) {
      const holders = tokens.get(token);
      if (holders) holders.push(termCount + number);
      else tokens.set(token, [termCount + number]);
    }
  });
  return tokens;
}

/** File of the texts of a section: one for each chapter and language. */
export function textsFileOf(section: Pick<SectionHead, 'key' | 'lang'>): string {
  return `texts/${section.key.split('#')[0]}.${section.lang}.json`;
}
