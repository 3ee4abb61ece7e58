import type { Localized } from './localized.ts';

/** One entry of the glossary. */
export interface Term {
  /** Stable name, part of the term's address: `term-<id>` on the back of the book. */
  id: string;
  /** The word itself, one per language. */
  word: Localized;
  /** Other spellings and abbreviations that readers type and texts use, in any language. */
  aliases: readonly string[];
  /** One sentence per language. */
  description: Localized;
  /** Whether the word of the original is the official one of its field. */
  official: boolean;
  /** Forms that prose must not use, per language. Search still understands them. */
  avoid: Readonly<Record<string, readonly string[]>>;
}

export interface Glossary {
  terms: readonly Term[];
  /** Words that need no entry: proper names, acronyms that nobody spells otherwise. */
  exempt: readonly string[];
  /** Everyday words, verbs above all, that search takes for each other: one set each. */
  synonyms: readonly (readonly string[])[];
}

/** Every way of writing a term, without repetition; the words of the languages come first. */
export function surfacesOf(term: Term): string[] {
  return [
    ...new Set([...Object.values(term.word), ...term.aliases, ...Object.values(term.avoid).flat()]),
  ];
}
