import { isWorthTelling } from './query-words.ts';
import type { Unit } from './unit.ts';

/** A query without the words that stand in the way of an answer. */
export interface SecondQuery {
  units: readonly Unit[];
  /** What was left out, as the reader typed it. */
  without: string[];
}

/**
 * What to ask where nothing answers the whole query: without the words that no section has, and
 * then for its terms alone. Nothing for a query that names no term: its subject is not the book's;
 * but what a program wrote needs none where half of it is known.
 */
export function secondQueries(units: readonly Unit[], isPasted: boolean): SecondQuery[] {
  const known = units.filter((unit) => unit.ways.length > 0);
  const terms = known.filter((unit) => unit.terms.length > 0);
  const unknown = new Set(units.filter(({ ways }) => ways.length === 0).map(({ typed }) => typed));
  if (terms.length === 0 && !(isPasted && known.length >= unknown.size)) return [];
  return [known, terms].map((kept) => {
    const missing = units.filter((unit) => !kept.includes(unit) && isWorthTelling(unit.importance));
    return { units: kept, without: [...new Set(missing.map(({ typed }) => typed))] };
  });
}
