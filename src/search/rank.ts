import type MiniSearch from 'minisearch';
import type { Query, SearchResult as Hit } from 'minisearch';
import { fieldBoosts, type Field } from './index-format.ts';
import type { Unit, Way } from './resolve.ts';
import { kinds, type Kind } from './section.ts';

/** A section must hold this share of what the query asks for, by weight of its words. */
const LEAST_COVERAGE = 0.5;

/** A document that answers a query. */
export interface Ranked {
  id: number;
  score: number;
  /** The kind of text that holds most of the query. */
  kind: Kind;
}

/**
 * Documents that hold enough of the query, with scores; in no order.
 *
 * @param phrases ways in which the words may stand together, for documents that have the words
 * @param within looks at these fields alone
 */
export function rank(
  units: readonly Unit[],
  phrases: readonly Way[],
  miniSearch: MiniSearch,
  within?: readonly Field[],
): Ranked[] {
  const found = units.map((unit) => findWays(unit.ways, miniSearch, within));
  const weights = units.map((unit, index) => weigh(unit, found[index]!.size, miniSearch));
  const together = findWays(phrases, miniSearch, within);
  const total = sum(weights);
  const candidates = new Set(found.flatMap((documents) => [...documents.keys()]));
  const ranked: Ranked[] = [];
  for (const id of candidates) {
    const hits = found.map((documents) => documents.get(id));
    const coverage = sum(weights.filter((_, index) => hits[index])) / total;
    if (coverage < LEAST_COVERAGE) continue;
    const score = sum(hits.map((hit, index) => (hit?.score ?? 0) * units[index]!.importance));
    ranked.push({
      id,
      score: score * coverage ** 2 + (together.get(id)?.score ?? 0),
      kind: bestKind(hits, weights),
    });
  }
  return ranked;
}

interface WaysHit {
  score: number;
  fields: ReadonlySet<string>;
}

/** Documents that hold any of the ways; what each way is worth adds up. */
function findWays(
  ways: readonly Way[],
  miniSearch: MiniSearch,
  within?: readonly Field[],
): Map<number, WaysHit> {
  const documents = new Map<number, WaysHit>();
  for (const way of ways) {
    for (const hit of findWay(way, miniSearch, within)) {
      const before = documents.get(hit.id as number);
      documents.set(hit.id as number, {
        score: (before?.score ?? 0) + (hit.score * way.weight) / way.tokens.length,
        fields: new Set([...(before?.fields ?? []), ...fieldsHolding(hit, way)]),
      });
    }
  }
  return documents;
}

function findWay(way: Way, miniSearch: MiniSearch, within?: readonly Field[]): Hit[] {
  const query: Query = { combineWith: 'AND', queries: [...way.tokens] };
  return miniSearch.search(query, {
    prefix: way.prefix ?? false,
    boost: fieldBoosts,
    ...(within ? { fields: [...within] } : {}),
  });
}

/** The fields in which all tokens of the way stand. */
function fieldsHolding(hit: Hit, way: Way): string[] {
  const lists = Object.values(hit.match);
  if (way.prefix) return lists.flat();
  return (lists[0] ?? []).filter((field) => lists.every((list) => list.includes(field)));
}

/** Rare words weigh more; one that no section has weighs as the rarest, a foreign name double. */
function weigh(unit: Unit, found: number, miniSearch: MiniSearch): number {
  const all = miniSearch.documentCount;
  const rarity = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const rarest = rarity(0);
  if (found > 0) return unit.importance * Math.max(0.35 * rarest, rarity(Math.min(found, all)));
  return unit.importance * rarest * (unit.script === 'latin' ? 2 : 1);
}

function bestKind(hits: readonly (WaysHit | undefined)[], weights: readonly number[]): Kind {
  let best: Kind = 'note';
  let most = 0;
  for (const kind of kinds) {
    const held = sum(weights.filter((_, index) => hits[index]?.fields.has(kind)));
    if (held > most) [best, most] = [kind, held];
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
