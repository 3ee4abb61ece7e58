import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fields } from '../../../src/search/index-format.ts';
import { packPostings, Postings, type Occurrences } from '../../../src/search/postings.ts';

const DOCUMENTS = 5000;

/** Field, document and frequency; frequencies are kept up to 12. */
const postings = fc.uniqueArray(
  fc.tuple(fc.nat(fields.length - 1), fc.nat(DOCUMENTS - 1), fc.integer({ min: 1, max: 12 })),
  { selector: ([field, document]) => `${field} ${document}`, minLength: 1, maxLength: 20 },
);

function occurrences(list: readonly (readonly [number, number, number])[]): Occurrences {
  const byField = new Map<number, Map<number, number>>();
  for (const [field, document, frequency] of list) {
    const documents = byField.get(field) ?? new Map<number, number>();
    byField.set(field, documents.set(document, frequency));
  }
  return byField;
}

it('reads what it packed, by document and field', () => {
  fc.assert(
    fc.property(fc.array(postings, { maxLength: 6 }), (tokens) => {
      const read = new Postings(packPostings(tokens.map(occurrences)), tokens.length);
      tokens.forEach((list, token) => {
        const visited: [number, number, number][] = [];
        read.forEach(token, (document, field, frequency) => {
          visited.push([field, document, frequency]);
        });
        expect(visited).toEqual(list.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]));
      });
    }),
    { numRuns: 200, seed: 1 },
  );
});

it('uses only characters that JSON does not escape', () => {
  const packed = packPostings([occurrences([[3, 4999, 12]])]);
  expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
});

it.each([
  ['are cut', (packed: string) => packed.slice(0, -1)],
  ['hold a foreign character', (packed: string) => `${packed}é`],
  ['are of another index', (packed: string) => packed + packed],
])('refuses postings that %s', (_, spoil) => {
  const packed = packPostings([occurrences([[0, 4999, 1]])]);
  expect(() => new Postings(packed, 1)).not.toThrow();
  expect(() => new Postings(spoil(packed), 1)).toThrow(RangeError);
});
