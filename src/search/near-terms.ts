import { pairs } from './analyse.ts';
import { surfacesOfIndexed, type IndexedTerm } from './index-format.ts';
import { lettersOf } from './letters.ts';
import type { Unit } from './unit.ts';

/** A term offered where a query finds nothing. */
export interface NearTerm {
  id: string;
  word: string;
}

/** Share of pairs of letters below which two words are only alike by chance. */
const LEAST_LIKENESS = 0.5;

/** Knows which terms are spelled most like a word. */
export class NearTerms {
  readonly #terms: readonly IndexedTerm[];
  #spellings: (readonly Set<string>[])[] | undefined;

  constructor(terms: readonly IndexedTerm[]) {
    this.#terms = terms;
  }

  /** First the terms that the query names, then those most like one of its other words. */
  find(units: readonly Unit[], lang: string, count = 3): NearTerm[] {
    const named = new Set(units.flatMap((unit) => unit.terms));
    const typed = units
      .filter((unit) => unit.terms.length === 0)
      .map((unit) => letters(unit.typed));
    this.#spellings ??= this.#terms.map((term) => surfacesOfIndexed(term).map(letters));
    return this.#spellings
      .map((spellings, term) => ({
        term: this.#terms[term]!,
        likeness: named.has(term) ? 2 : likeness(typed, spellings),
      }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, count)
      .map(({ term }) => ({ id: term.id, word: wordOf(term, lang) }));
  }
}

/** The term's word in a language, or in the first that it has. */
function wordOf(term: IndexedTerm, lang: string): string {
  return term.word[lang] ?? Object.values(term.word)[0]!;
}

/** The best share of pairs of letters that any two of the words have in common (Dice), 0 to 1. */
function likeness(typed: readonly Set<string>[], spellings: readonly Set<string>[]): number {
  let best = 0;
  for (const word of typed) {
    for (const spelling of spellings) {
      let shared = 0;
      for (const pair of word) if (spelling.has(pair)) shared++;
      best = Math.max(best, (2 * shared) / (word.size + spelling.size));
    }
  }
  return best;
}

function letters(text: string): Set<string> {
  const spelling = lettersOf(text.toLowerCase().replace(/\s+/g, ''));
  return new Set(pairs(`^${spelling}`));
}
