import { fields } from './index-format.ts';
import { isOption } from './search-words.ts';
import type { Unit, Way } from './unit.ts';
import { kinds, type Kind } from './section.ts';
import type { TokenIndex } from './token-index.ts';

/** A section must hold this share of what the query asks for, by weight of its words. */
const LEAST_COVERAGE = 0.5;
/** What weighs a word that no section has, and a foreign name, against {@link KNOWN}. */
const UNKNOWN = { word: 1, name: 2 };
/** That few sections have a word does not make it the subject: all weigh the same, terms more. */
const KNOWN = { word: 0.4, exact: 0.5 };
/** How much more a section counts that has all words of a query in one short record. */
const TOGETHER_FACTOR = 6;
/** Words of a record that are as good as half apart. */
const CLOSE = 60;

/** A section that answers a query. */
export interface Ranked {
  /** Its place in the index. */
  id: number;
  score: number;
  /** The kind of text that holds most of the query. */
  kind: Kind;
  /** The place in its section of the text that holds most; none where that is prose or a title. */
  text?: number | undefined;
}

/** How a section holds a word of the query. */
interface Held {
  score: number;
  /** How well its records hold it, by number of the record: see {@link joined}. */
  records: Map<number, number>;
}

/**
 * Sections that hold enough of the query, with scores; in no order.
 *
 * @param within looks at these fields alone, by their place in {@link fields}
 */
export function rank(
  units: readonly Unit[],
  index: TokenIndex,
  within?: ReadonlySet<number>,
): Ranked[] {
  const found = units.map((unit) => findWays(unit.ways, index, within));
  const weights = units.map((unit, position) => weigh(unit, found[position]!.size > 0));
  const total = sum(weights);
  const candidates = new Set(found.flatMap((sections) => [...sections.keys()]));
  const ranked: Ranked[] = [];
  for (const id of candidates) {
    const held = found.map((sections) => sections.get(id));
    const coverage = sum(weights.filter((_, index) => held[index])) / total;
    if (coverage < LEAST_COVERAGE) continue;
    const score = sum(held.map((each, index) => (each?.score ?? 0) * units[index]!.importance));
    const { closeness, ...best } = bestRecord(held, units, weights, index);
    const together = units.length > 1 ? 1 + TOGETHER_FACTOR * closeness : 1;
    ranked.push({ id, score: score * coverage ** 3 * together, ...best });
  }
  return ranked;
}

/** Sections that hold any of the ways; what each way is worth adds up. */
function findWays(
  ways: readonly Way[],
  index: TokenIndex,
  within?: ReadonlySet<number>,
): Map<number, Held> {
  const sections = new Map<number, Held>();
  for (const way of ways) {
    const { tokens, prefix, weight } = way;
    const found = prefix ? index.prefix(tokens[0]!, within) : index.all(tokens, within);
    for (const [id, hit] of found) {
      let held = sections.get(id);
      if (!held) sections.set(id, (held = { score: 0, records: new Map() }));
      held.score += (hit.score * weight) / tokens.length;
      for (const record of new Set(hit.records)) {
        held.records.set(record, joined(held.records.get(record) ?? 0, way));
      }
    }
  }
  return sections;
}

/**
 * How strongly a record holds a word after one more way of holding it was found. Ways of holding
 * the reader's own word add up, the term and its very spelling; synonyms are only instead of it.
 */
function joined(strength: number, { synonym, weight }: Way): number {
  return synonym ? Math.max(strength, weight) : strength + weight;
}

function weigh({ importance, script, terms, typed }: Unit, isKnown: boolean): number {
  if (!isKnown) return importance * (script === 'latin' ? UNKNOWN.name : UNKNOWN.word);
  return importance * (terms.length > 0 || isOption(typed) ? KNOWN.exact : KNOWN.word);
}

/**
 * The text of a section that holds most of the query, and how close the words stand in any of its
 * records, titles among them: from 0 to 1.
 */
function bestRecord(
  held: readonly (Held | undefined)[],
  units: readonly Unit[],
  weights: readonly number[],
  index: TokenIndex,
): Pick<Ranked, 'kind' | 'text'> & { closeness: number } {
  const total = sum(weights);
  const shares = new Map<number, number>();
  held.forEach((each, position) => {
    const whole = units[position]!.ways.reduce(joined, 0);
    for (const [record, strength] of each?.records ?? []) {
      const share = (weights[position]! * Math.min(1, strength / whole)) / total;
      shares.set(record, (shares.get(record) ?? 0) + share);
    }
  });
  let best: Pick<Ranked, 'kind' | 'text'> = { kind: 'note' };
  let most = 0;
  let closeness = 0;
  for (const [record, share] of shares) {
    const { field, text } = index.record(record);
    const shortness = 1 / (1 + index.lengthOf(record) / CLOSE);
    closeness = Math.max(closeness, share ** 2 * shortness);
    const kind = kinds.find((each) => each === fields[field]);
    if (!kind) continue;
    // Of records that hold as much: of several words the shortest, of one the first kind.
    const order = share + 1e-3 * (units.length > 1 ? shortness : -kinds.indexOf(kind) / 10);
    if (order > most) [most, best] = [order, { kind, text }];
  }
  return { closeness, ...best };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
