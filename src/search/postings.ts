import type { AsPlainObject } from 'minisearch';
import { fields } from './index-format.ts';

/** How often a token stands in each field of each document: field number, then document. */
export type Occurrences = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Digits of packed numbers: a character below 45 ends a number, one above goes on. */
const DIGITS = Array.from({ length: 92 }, (_, index) => String.fromCharCode(index + 35))
  .filter((char) => char !== '\\')
  .slice(0, 90);
const VALUE_OF: ReadonlyMap<string, number> = new Map(DIGITS.map((char, value) => [char, value]));
const HALF = 45;
/** Saying a word still more often does not make a section more about it. */
const MAX_FREQUENCY = 12;

/**
 * Packs postings into printable characters, which gzip and JSON leave alone: for each token the
 * number of its postings, then for each the step to its document, and field and frequency as one
 * number. The tokens themselves are not written; both sides derive them in the same order.
 */
export function packPostings(tokens: readonly Occurrences[]): string {
  return tokens.map(packToken).join('');
}

function packToken(occurrences: Occurrences): string {
  const postings = [...occurrences]
    .flatMap(([field, documents]) =>
      [...documents].map(([document, frequency]) => ({ document, field, frequency })),
    )
    .sort((a, b) => a.document - b.document || a.field - b.field);
  let previous = 0;
  const packed = postings.map(({ document, field, frequency }) => {
    const step = document - previous;
    previous = document;
    return digits(step) + digits((Math.min(frequency, MAX_FREQUENCY) - 1) * fields.length + field);
  });
  return digits(postings.length) + packed.join('');
}

function digits(value: number): string {
  return value < HALF
    ? DIGITS[value]!
    : DIGITS[HALF + (value % HALF)]! + digits(Math.floor(value / HALF));
}

/**
 * The reverse, as MiniSearch reads it. Lengths of fields follow from the postings: MiniSearch
 * counts the different tokens of a field.
 *
 * @param tokens in the order in which they were packed
 * @param documentCount documents have the numbers from 0 on
 */
export function unpackPostings(
  packed: string,
  tokens: readonly string[],
  documentCount: number,
): AsPlainObject {
  const next = reader(packed);
  const lengths = Array.from({ length: documentCount }, () => fields.map(() => 0));
  const index = tokens.map((token): [string, Record<string, Record<string, number>>] => {
    const data: Record<string, Record<string, number>> = {};
    let document = 0;
    for (let left = next(); left > 0; left--) {
      document += next();
      const code = next();
      const field = code % fields.length;
      (data[field] ??= {})[document] = Math.floor(code / fields.length) + 1;
      lengths[document]![field]! += 1;
    }
    return [token, data];
  });
  return {
    index,
    documentCount,
    nextId: documentCount,
    documentIds: Object.fromEntries(lengths.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(lengths.map((length, id) => [id, length])),
    averageFieldLength: averages(lengths),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  };
}

/** Reads the packed numbers one after another. */
function reader(packed: string): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let unit = 1; ; unit *= HALF) {
      const digit = VALUE_OF.get(packed[at++] ?? '');
      if (digit === undefined)
        throw new RangeError('The postings are cut or hold a foreign character.');
      if (digit < HALF) return value + digit * unit;
      value += (digit - HALF) * unit;
    }
  };
}

/** Mean number of tokens of each field, over the documents that have it. */
function averages(lengths: readonly (readonly number[])[]): number[] {
  return fields.map((_, field) => {
    const present = lengths.map((length) => length[field]!).filter((length) => length > 0);
    return present.reduce((total, length) => total + length, 0) / Math.max(1, present.length);
  });
}
