import type { Localized } from '../book/localized.ts';
import { termToken, wordTokens } from './analyse.ts';
import { kinds, type SearchText, type SectionHead } from './section.ts';

/** A glossary term as far as search needs it. */
export interface IndexedTerm {
  id: string;
  word: Localized;
  surfaces: readonly string[];
}

/** The index file: everything that finds and ranks sections, but not the texts of excerpts. */
export interface SearchIndex {
  version: number;
  /** A section's place in this list is its document number in `postings`. */
  sections: readonly SectionHead[];
  /** The terms that occur; their places are their token numbers. */
  terms: readonly IndexedTerm[];
  /** The indexed words of the texts, sorted, with spaces between. */
  words: string;
  /** Which tokens stand where; see {@link tokensOf} for their order. */
  postings: string;
}

/** The index as it is published. */
export interface PublishedIndex extends SearchIndex {
  /** Changes with the content; texts are asked for with it, so that none of another build answers. */
  edition: string;
}

/** Path of the index below the root of the site; all other files of search lie beside it. */
export const indexFile = 'search/index.json';

/** The texts of one chapter in one language, by the `key` of their section. */
export type SectionTexts = Readonly<Record<string, readonly SearchText[]>>;

export const titleFields = ['title', 'ancestors'] as const;
export const fields = [...titleFields, ...kinds] as const;
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
};

/** All tokens of an index in the order of its postings: the terms', then those of the words. */
export function tokensOf(terms: readonly IndexedTerm[], words: readonly string[]): string[] {
  return [...new Set([...terms.map((_, term) => termToken(term)), ...words.flatMap(wordTokens)])];
}

/** File of the texts of a section: one for each chapter and language. */
export function textsFileOf(section: Pick<SectionHead, 'key' | 'lang'>): string {
  return `texts/${section.key.split('#')[0]}.${section.lang}.json`;
}
