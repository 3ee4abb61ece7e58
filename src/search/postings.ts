import { fields } from './index-format.ts';

/** How often a token stands in each field of each document: field number, then document. */
export type Occurrences = ReadonlyMap<number, ReadonlyMap<number, number>>;

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

/** Packed postings, readable token by token: nothing is made of those that no query asks for. */
export class Postings {
  readonly #numbers: Uint32Array;
  /** Where each token begins in `#numbers`. */
  readonly #starts: Uint32Array;

  /**
   * @param tokenCount how many tokens were packed
   * @throws RangeError when the text is cut or holds a foreign character
   */
  constructor(packed: string, tokenCount: number) {
    this.#numbers = unpackNumbers(packed);
    this.#starts = new Uint32Array(tokenCount);
    let at = 0;
    for (let token = 0; token < tokenCount; token++) {
      this.#starts[token] = at;
      at += 1 + 2 * (this.#numbers[at] ?? NaN);
    }
    if (at !== this.#numbers.length) throw new RangeError('The postings do not fit the tokens.');
  }

  /** Visits the postings of a token, by document and field. */
  forEach(
    token: number,
    visit: (document: number, field: number, frequency: number) => void,
  ): void {
    let at = this.#starts[token]!;
    let document = 0;
    for (let left = this.#numbers[at++]!; left > 0; left--) {
      document += this.#numbers[at++]!;
      const code = this.#numbers[at++]!;
      const field = code % fields.length;
      visit(document, field, (code - field) / fields.length + 1);
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
