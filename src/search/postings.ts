/** How often a term or word stands in each record that has it. */
export type Occurrences = ReadonlyMap<number, number>;

/** Digits of packed numbers: one below `HALF` ends a number, one above goes on. */
const DIGITS = Array.from({ length: 92 }, (_, index) => String.fromCharCode(index + 35))
  .filter((char) => char !== '\\')
  .slice(0, 90);
const HALF = 45;
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = DIGITS.indexOf(String.fromCharCode(code));
  return value < 0 ? 255 : value;
});

/** Saying a word still more often does not make a section more about it. */
export const MAX_FREQUENCY = 12;

/**
 * Packs postings into printable characters, which gzip and JSON leave alone: for each term or word
 * the number of its postings, then for each the step to its record, doubled. An odd number says
 * that the frequency follows; it is 1 otherwise.
 */
export function packPostings(entries: readonly Occurrences[]): string {
  return entries.map(packEntry).join('');
}

function packEntry(occurrences: Occurrences): string {
  let previous = 0;
  const packed = [...occurrences]
    .sort(([a], [b]) => a - b)
    .map(([record, frequency]) => {
      const step = 2 * (record - previous);
      previous = record;
      if (frequency === 1) return digits(step);
      return digits(step + 1) + digits(Math.min(frequency, MAX_FREQUENCY));
    });
  return digits(packed.length) + packed.join('');
}

function digits(value: number): string {
  return value < HALF
    ? DIGITS[value]!
    : DIGITS[HALF + (value % HALF)]! + digits(Math.floor(value / HALF));
}

/** Packed postings, readable entry by entry: nothing is made of those that no query asks for. */
export class Postings {
  readonly #numbers: Uint32Array;
  /** Where each entry begins in `#numbers`. */
  readonly #starts: Uint32Array;

  /**
   * @param count how many terms and words were packed
   * @throws RangeError when the text is cut or holds a foreign character
   */
  constructor(packed: string, count: number) {
    this.#numbers = unpackNumbers(packed);
    this.#starts = new Uint32Array(count);
    let at = 0;
    for (let entry = 0; entry < count; entry++) {
      this.#starts[entry] = at;
      const postings = this.#numbers[at++] ?? NaN;
      for (let left = postings; left > 0; left--) at += 1 + (this.#numbers[at]! & 1);
    }
    if (at !== this.#numbers.length) throw new RangeError('The postings do not fit the words.');
  }

  /** Visits the postings of a term or word, by record. */
  forEach(entry: number, visit: (record: number, frequency: number) => void): void {
    let at = this.#starts[entry]!;
    let record = 0;
    for (let left = this.#numbers[at++]!; left > 0; left--) {
      const step = this.#numbers[at++]!;
      record += step >> 1;
      visit(record, step & 1 ? this.#numbers[at++]! : 1);
    }
  }
}

function unpackNumbers(packed: string): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let count = 0;
  let value = 0;
  let unit = 1;
  for (let at = 0; at < packed.length; at++) {
    const digit = VALUES[packed.charCodeAt(at)] ?? 255;
    if (digit === 255) throw new RangeError('The postings hold a foreign character.');
    if (digit < HALF) {
      numbers[count++] = value + digit * unit;
      value = 0;
      unit = 1;
    } else {
      value += (digit - HALF) * unit;
      unit *= HALF;
    }
  }
  if (unit > 1) throw new RangeError('The postings are cut.');
  return numbers.subarray(0, count);
}
