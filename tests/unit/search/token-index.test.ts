import { describe, expect, it } from 'vitest';
import { fields, type Field } from '../../../src/search/index-format.ts';
import { packPostings } from '../../../src/search/postings.ts';
import { TokenIndex } from '../../../src/search/token-index.ts';

/** A token's frequency by document and field. */
type Frequencies = Record<number, Partial<Record<Field, number>>>;

function indexOf(tokens: Record<string, Frequencies>, documentCount = 4): TokenIndex {
  const packed = packPostings(
    Object.values(tokens).map((documents) => {
      const byField = new Map<number, Map<number, number>>();
      for (const [document, inFields] of Object.entries(documents)) {
        for (const [field, frequency] of Object.entries(inFields)) {
          const number = fields.indexOf(field as Field);
          const counted = byField.get(number) ?? new Map<number, number>();
          byField.set(number, counted.set(Number(document), frequency));
        }
      }
      return byField;
    }),
  );
  return new TokenIndex(packed, Object.keys(tokens), documentCount);
}

const index = indexOf({
  pod: { 0: { title: 1, note: 2 }, 1: { note: 1 }, 2: { yaml: 1 } },
  pods: { 3: { note: 1 } },
  port: { 0: { note: 1 }, 2: { note: 1 } },
});

const found = (hits: Map<number, unknown>) => [...hits.keys()].toSorted();

describe('TokenIndex', () => {
  it('finds documents that hold all tokens', () => {
    expect(found(index.all(['pod']))).toEqual([0, 1, 2]);
    expect(found(index.all(['pod', 'port']))).toEqual([0, 2]);
    expect(found(index.all(['pod', 'nothing']))).toEqual([]);
  });

  it('says which fields hold all of them', () => {
    const bits = (...names: Field[]) =>
      names.reduce((sum, name) => sum | (1 << fields.indexOf(name)), 0);
    const hits = index.all(['pod', 'port']);
    expect(hits.get(0)?.fields).toBe(bits('note'));
    expect(hits.get(2)?.fields).toBe(0);
    expect(index.all(['pod']).get(0)?.fields).toBe(bits('title', 'note'));
  });

  it('looks at some fields alone', () => {
    expect(found(index.all(['pod'], ['yaml']))).toEqual([2]);
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
