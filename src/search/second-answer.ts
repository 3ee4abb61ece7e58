import { isWeak } from './query-words.ts';
import type { Unit } from './unit.ts';

/** A query without the words that stand in the way of an answer. */
export interface SecondQuery {
  units: readonly Unit[];
  /** What was left out, as the reader typed it. */
  without: string[];
}

/**
 * What to ask where nothing answers the whole query: without the words that no section has, and
 * then for its terms alone. Nothing for a query that names no term: its subject is not the book's.
 */
export function secondQueries(units: readonly Unit[]): SecondQuery[] {
  const terms = units.filter((unit) => unit.terms.length > 0 && unit.ways.length > 0);
  if (terms.length === 0) return [];
  return [units.filter((unit) => unit.ways.length > 0), terms].map((kept) => ({
    units: kept,
    without: units
      .filter((unit) => !kept.includes(unit) && !isWeak(unit.importance))
      .map(({ typed }) => typed),
  }));
}
