/** How often a term or word stands in each record that has it. */
export type Occurrences = ReadonlyMap<number, number>;

/** Digits of packed numbers: one below `ENDS` ends a number, one above goes on. */
const DIGITS = Array.from({ length: 92 }, (_, index) => String.fromCharCode(index + 35))
  .filter((char) => char !== '\\')
  .slice(0, 90);
const ENDS = 70;
const GO_ON = DIGITS.length - ENDS;
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = DIGITS.indexOf(String.fromCharCode(code));
  return value < 0 ? 255 : value;
});

/** Saying a word still more often does not make a section more about it. */
export const MAX_FREQUENCY = 12;

/**
 * Packs postings into printable characters, which gzip and JSON leave alone: for each term or word
 * the number of its postings; then the steps to their records; then how often beyond once it
 * stands in each. Numbers of one kind stand together, so that gzip finds them alike.
 */
export function packPostings(entries: readonly Occurrences[]): string {
  const lists = entries.map((occurrences) => [...occurrences].sort(([a], [b]) => a - b));
  const steps = lists.flatMap((list) =>
    list.map(([record], index) => record - (list[index - 1]?.[0] ?? 0)),
  );
  const repeats = lists.flat().map(([, frequency]) => Math.min(frequency, MAX_FREQUENCY) - 1);
  return [lists.map(({ length }) => length), steps, repeats]
    .map((numbers) => numbers.map(digits).join(''))
    .join(' ');
}

function digits(value: number): string {
  if (value < ENDS) return DIGITS[value]!;
  const above = value - ENDS;
  return DIGITS[ENDS + (above % GO_ON)]! + digits(Math.floor(above / GO_ON));
}

/** Packed postings, readable entry by entry: nothing is made of those that no query asks for. */
export class Postings {
  readonly #steps: Uint32Array;
  readonly #repeats: Uint32Array;
  /** Where each entry begins in the two, and the end of the last. */
  readonly #starts: Uint32Array;

  /**
   * @param count how many terms and words were packed
   * @throws RangeError when the text is cut or holds a foreign character
   */
  constructor(packed: string, count: number) {
    const [counts, steps, repeats] = packed.split(' ').map(unpackNumbers);
    this.#starts = new Uint32Array(count + 1);
    counts?.forEach((postings, entry) => {
      this.#starts[entry + 1] = this.#starts[entry]! + postings;
    });
    const total = this.#starts[count];
    if (counts?.length !== count || steps?.length !== total || repeats?.length !== total) {
      throw new RangeError('The postings do not fit the words.');
    }
    this.#steps = steps!;
    this.#repeats = repeats!;
  }

  /** Visits the postings of a term or word, by record. */
  forEach(entry: number, visit: (record: number, frequency: number) => void): void {
    let record = 0;
    for (let at = this.#starts[entry]!; at < this.#starts[entry + 1]!; at++) {
      record += this.#steps[at]!;
      visit(record, this.#repeats[at]! + 1);
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
    value += digit * unit;
    if (digit < ENDS) {
      numbers[count++] = value;
      value = 0;
      unit = 1;
    } else {
      unit *= GO_ON;
    }
  }
  if (unit > 1) throw new RangeError('The postings are cut.');
  return numbers.subarray(0, count);
}
