import { describe, expect, it } from 'vitest';
import { fields } from '../../../src/search/index-format.ts';
import { packPostings } from '../../../src/search/postings.ts';
import { TokenIndex } from '../../../src/search/token-index.ts';

/** A token's frequency by record. */
type Frequencies = Record<number, number>;

const [title, note, yaml] = (['title', 'note', 'yaml'] as const).map((field) =>
  fields.indexOf(field),
);
/** Four sections: title and prose, prose, a manifest, and prose beside two manifests. */
const records = [
  { section: 0, field: title! },
  { section: 0, field: note! },
  { section: 1, field: note! },
  { section: 2, field: yaml!, text: 0 },
  { section: 3, field: note! },
  { section: 3, field: yaml!, text: 1 },
  { section: 3, field: yaml!, text: 2 },
];

/** Each token stands for one word. */
function indexOf(tokens: Record<string, Frequencies>): TokenIndex {
  const entries = Object.values(tokens).map(
    (inRecords) => new Map(Object.entries(inRecords).map(([record, n]) => [Number(record), n])),
  );
  const numbers = new Map(Object.keys(tokens).map((token, number) => [token, [number]]));
  return new TokenIndex(packPostings(entries), entries.length, numbers, records);
}

const index = indexOf({
  pod: { 0: 1, 1: 2, 2: 1, 3: 1, 5: 1 },
  pods: { 4: 1 },
  port: { 1: 1, 3: 1, 6: 1 },
});

const found = (hits: Map<number, unknown>) => [...hits.keys()].toSorted();

describe('TokenIndex', () => {
  it('finds sections of which a record holds all tokens', () => {
    expect(found(index.all(['pod']))).toEqual([0, 1, 2, 3]);
    // Section 3 has both words, but in two manifests.
    expect(found(index.all(['pod', 'port']))).toEqual([0, 2]);
    expect(found(index.all(['pod', 'nothing']))).toEqual([]);
  });

  it('says which records hold all of them', () => {
    expect(index.all(['pod', 'port']).get(0)?.records).toEqual([1]);
    expect(index.all(['pod']).get(0)?.records).toEqual([0, 1]);
    expect(index.record(1)).toEqual({ section: 0, field: note });
  });

  it('looks at some fields alone', () => {
    expect(found(index.all(['pod'], new Set([yaml!])))).toEqual([2, 3]);
  });

  it('adds up the words that hold a token', () => {
    const packed = packPostings([new Map([[2, 1]]), new Map([[1, 1]])]);
    const both = new TokenIndex(packed, 2, new Map([['po', [0, 1]]]), records);
    expect(found(both.all(['po']))).toEqual([0, 1]);
  });

  it('finds beginnings of tokens, the nearer the better', () => {
    expect(found(index.prefix('po'))).toEqual([0, 1, 2, 3]);
    expect(index.hasPrefix('por')).toBe(true);
    expect(index.hasPrefix('x')).toBe(false);
  });

  it('scores titles above texts and frequent words above single ones', () => {
    const hits = index.all(['pod']);
    expect(hits.get(0)!.score).toBeGreaterThan(hits.get(1)!.score);
    expect(hits.get(1)!.score).toBeGreaterThan(hits.get(2)!.score);
  });

  it('weighs rare words more', () => {
    expect(index.rarity(1)).toBeGreaterThan(index.rarity(3));
    expect(index.rarity(4)).toBeGreaterThan(0);
  });
});
