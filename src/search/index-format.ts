import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { TermMatcher } from '../glossary/term-matcher.ts';
import type { Localised } from '../glossary/term.ts';
import { analyse } from './analyse.ts';
import { kinds, type SearchText, type SectionHead } from './section.ts';

/** A glossary term as far as search needs it. */
export interface IndexedTerm {
  id: string;
  word: Localised;
  surfaces: readonly string[];
}

/** The index file: everything that finds and ranks sections, but not the texts of excerpts. */
export interface SearchIndex {
  version: number;
  /** A section's place in this list is its document number in `postings`. */
  sections: readonly SectionHead[];
  /** The terms that occur; their places are their token numbers. */
  terms: readonly IndexedTerm[];
  /** The words of the texts, sorted, with spaces between. */
  words: string;
  postings: AsPlainObject;
}

/** The texts of one chapter in one language, by the `key` of their section. */
export type SectionTexts = Readonly<Record<string, readonly SearchText[]>>;

export const titleFields = ['title', 'ancestors'] as const;
export const fields = [...titleFields, ...kinds] as const;
export type Field = (typeof fields)[number];

export type IndexedDocument = { id: number } & Partial<Record<Field, string>>;

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

/** MiniSearch as both sides must set it up: an index is read with the options it was built with. */
export function createMiniSearch(matcher: TermMatcher): MiniSearch<IndexedDocument> {
  return new MiniSearch<IndexedDocument>(miniSearchOptions(matcher));
}

export function miniSearchOptions(matcher: TermMatcher) {
  return {
    fields: [...fields],
    tokenize: (text: string) => analyse(text, matcher),
    processTerm: (token: string) => token,
    // Queries come as ready tokens.
    searchOptions: {
      // A long section is not padded, and a word said often is what it is about.
      bm25: { k: 2, b: 0.3, d: 0.5 },
      tokenize: (token: string) => [token],
      processTerm: (token: string) => token,
    },
  };
}

/** File of the texts of a section: one for each chapter and language. */
export function textsFileOf(section: Pick<SectionHead, 'key' | 'lang'>): string {
  return `texts/${section.key.split('#')[0]}.${section.lang}.json`;
}
