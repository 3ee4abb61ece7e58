import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fields } from '../../../src/search/index-format.ts';
import { packPostings, unpackPostings, type Occurrences } from '../../../src/search/postings.ts';

const DOCUMENTS = 5000;

/** Frequencies are kept up to 12. */
const occurrences: fc.Arbitrary<Occurrences> = fc
  .uniqueArray(
    fc.tuple(fc.nat(fields.length - 1), fc.nat(DOCUMENTS - 1), fc.integer({ min: 1, max: 12 })),
    { selector: ([field, document]) => `${field} ${document}`, minLength: 1, maxLength: 20 },
  )
  .map((postings) => {
    const byField = new Map<number, Map<number, number>>();
    for (const [field, document, frequency] of postings) {
      const documents = byField.get(field) ?? new Map<number, number>();
      byField.set(field, documents.set(document, frequency));
    }
    return byField;
  });

it('unpacks what it packed', () => {
  fc.assert(
    fc.property(fc.array(occurrences, { maxLength: 6 }), (tokens) => {
      const names = tokens.map((_, number) => `token${number}`);
      const { index } = unpackPostings(packPostings(tokens), names, DOCUMENTS);
      const plain = tokens.map((token, number) => [
        names[number],
        Object.fromEntries(
          [...token].map(([field, documents]) => [field, Object.fromEntries(documents)]),
        ),
      ]);
      expect(index).toEqual(plain);
    }),
    { numRuns: 200, seed: 1 },
  );
});

it('uses only characters that JSON does not escape', () => {
  const packed = packPostings([new Map([[3, new Map([[4999, 12]])]])]);
  expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
});

it('derives lengths of fields from the postings', () => {
  const note = fields.indexOf('note');
  const token = (documents: number[]) => new Map([[note, new Map(documents.map((id) => [id, 1]))]]);
  const { fieldLength, averageFieldLength } = unpackPostings(
    packPostings([token([0, 1]), token([0])]),
    ['a', 'b'],
    3,
  );
  expect([fieldLength[0]![note], fieldLength[1]![note], fieldLength[2]![note]]).toEqual([2, 1, 0]);
  expect(averageFieldLength[note]).toBe(1.5);
});

it('says when postings are cut', () => {
  const packed = packPostings([new Map([[0, new Map([[7, 1]])]])]);
  expect(() => unpackPostings(packed.slice(0, -1), ['a'], 8)).toThrow(RangeError);
});
