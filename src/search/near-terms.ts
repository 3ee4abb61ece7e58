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
const MOST_OFFERED = 3;

/** Finds first the terms that a query names, then those spelled most like one of its other words. */
export function nearTerms(
  terms: readonly IndexedTerm[],
): (units: readonly Unit[], lang: string) => NearTerm[] {
  let spelled: Set<string>[][] | undefined;
  return (units, lang) => {
    spelled ??= terms.map((term) => surfacesOfIndexed(term).map(letterPairs));
    const named = new Set(units.flatMap((unit) => unit.terms));
    const typed = units
      .filter((unit) => unit.terms.length === 0)
      .map(({ typed }) => letterPairs(typed));
    return spelled
      .map((spellings, term) => ({
        term: terms[term]!,
        likeness: named.has(term) ? 2 : likeness(typed, spellings),
      }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_OFFERED)
      .map(({ term: { id, word } }) => ({ id, word: word[lang] ?? Object.values(word)[0]! }));
  };
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

function letterPairs(text: string): Set<string> {
  const spelling = lettersOf(text.toLowerCase().replace(/\s+/g, ''));
  return new Set(pairs(`^${spelling}`));
}
