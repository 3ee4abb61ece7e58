import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPostings, Postings } from '../../../src/search/postings.ts';

const RECORDS = 5000;

/** Record and frequency; frequencies are kept up to 12. */
const postings = fc.uniqueArray(fc.tuple(fc.nat(RECORDS - 1), fc.integer({ min: 1, max: 12 })), {
  selector: ([record]) => record,
  maxLength: 20,
});

it('reads what it packed, by record', () => {
  fc.assert(
    fc.property(fc.array(postings, { maxLength: 6 }), (entries) => {
      const packed = packPostings(entries.map((list) => new Map(list)));
      const read = new Postings(packed, entries.length);
      entries.forEach((list, entry) => {
        const visited: [number, number][] = [];
        read.forEach(entry, (record, frequency) => {
          visited.push([record, frequency]);
        });
        expect(visited).toEqual(list.toSorted((a, b) => a[0] - b[0]));
      });
    }),
    { numRuns: 200, seed: 1 },
  );
});

it('uses only characters that JSON does not escape', () => {
  const packed = packPostings([new Map([[4999, 12]])]);
  expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
});

it.each([
  ['are cut', (packed: string) => packed.slice(0, -1)],
  ['hold a foreign character', (packed: string) => `${packed}é`],
  ['are of another index', (packed: string) => packed + packed],
])('refuses postings that %s', (_, spoil) => {
  const packed = packPostings([new Map([[4999, 1]])]);
  expect(() => new Postings(packed, 1)).not.toThrow();
  expect(() => new Postings(spoil(packed), 1)).toThrow(RangeError);
});
