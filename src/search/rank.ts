import { fields, type Field } from './index-format.ts';
import type { Unit, Way } from './resolve.ts';
import { kinds, type Kind } from './section.ts';
import type { TokenHit, TokenIndex } from './token-index.ts';

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
  index: TokenIndex,
  within?: readonly Field[],
): Ranked[] {
  const found = units.map((unit) => findWays(unit.ways, index, within));
  const weights = units.map((unit, position) => weigh(unit, found[position]!.size, index));
  const together = findWays(phrases, index, within);
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

/** Documents that hold any of the ways; what each way is worth adds up. */
function findWays(
  ways: readonly Way[],
  index: TokenIndex,
  within?: readonly Field[],
): Map<number, TokenHit> {
  const documents = new Map<number, TokenHit>();
  for (const { tokens, prefix, weight } of ways) {
    const found = prefix ? index.prefix(tokens[0]!, within) : index.all(tokens, within);
    for (const [id, hit] of found) {
      const before = documents.get(id);
      documents.set(id, {
        score: (before?.score ?? 0) + (hit.score * weight) / tokens.length,
        fields: (before?.fields ?? 0) | hit.fields,
      });
    }
  }
  return documents;
}

/** Rare words weigh more; one that no section has weighs as the rarest, a foreign name double. */
function weigh(unit: Unit, found: number, index: TokenIndex): number {
  const rarest = index.rarity(0);
  if (found > 0) return unit.importance * Math.max(0.35 * rarest, index.rarity(found));
  return unit.importance * rarest * (unit.script === 'latin' ? 2 : 1);
}

function bestKind(hits: readonly (TokenHit | undefined)[], weights: readonly number[]): Kind {
  let best: Kind = 'note';
  let most = 0;
  for (const kind of kinds) {
    const bit = 1 << fields.indexOf(kind);
    const held = sum(weights.filter((_, index) => hits[index] && hits[index].fields & bit));
    if (held > most) [best, most] = [kind, held];
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
