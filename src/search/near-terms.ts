import { disassemble } from 'es-hangul';
import { editDistance } from './edit-distance.ts';
import type { IndexedTerm } from './index-format.ts';
import type { Unit } from './resolve.ts';

/** A term offered where a query finds nothing. */
export interface NearTerm {
  id: string;
  word: string;
}

/**
 * The terms nearest to a query: first those that it names, then those spelled most like one of
 * its words.
 */
export function nearTerms(
  units: readonly Unit[],
  terms: readonly IndexedTerm[],
  lang: string,
  count = 3,
): NearTerm[] {
  const named = new Set(units.flatMap((unit) => unit.terms));
  const typed = units.filter((unit) => unit.terms.length === 0).map((unit) => letters(unit.typed));
  return terms
    .map((term, index) => ({
      term,
      distance: named.has(index) ? -1 : Math.min(1, ...typed.map((word) => unlike(word, term))),
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ term }) => ({ id: term.id, word: wordOf(term, lang) }));
}

/** The term's word in a language, or in the first that it has. */
export function wordOf(term: IndexedTerm, lang: string): string {
  return term.word[lang] ?? Object.values(term.word)[0]!;
}

/** From 0, the same, to 1, nothing in common. */
function unlike(word: string, term: IndexedTerm): number {
  return Math.min(
    ...term.surfaces.map((surface) => {
      const other = letters(surface);
      const longest = Math.max(word.length, other.length);
      if (word.length > 2 && other.includes(word)) return 0.1;
      return editDistance(word, other, longest) / longest;
    }),
  );
}

function letters(text: string): string {
  return disassemble(text.toLowerCase().replace(/\s+/g, ''));
}
