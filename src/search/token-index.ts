import { fieldBoosts, fields, type Field } from './index-format.ts';
import { Postings } from './postings.ts';

/**
 * BM25+ (Lv and Zhai 2011). A long section is not padded, and a word said often is what it is
 * about: so lengths count little, and frequencies more than usual.
 */
const BM25 = { saturation: 2, length: 0.3, floor: 0.5 };

/** How a document holds tokens. */
export interface TokenHit {
  score: number;
  /** Bit n is set if field n of the document holds them. */
  fields: number;
}

/** Finds and scores the documents that hold tokens. */
export class TokenIndex {
  readonly documentCount: number;
  readonly #tokens: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #postings: Postings;
  readonly #lengths: readonly Uint32Array[];
  readonly #averages: readonly number[];
  #sorted: readonly string[] | undefined;

  /** @param tokens in the order in which they were packed */
  constructor(packed: string, tokens: readonly string[], documentCount: number) {
    this.documentCount = documentCount;
    this.#tokens = tokens;
    this.#numbers = new Map(tokens.map((token, number) => [token, number]));
    this.#postings = new Postings(packed, tokens.length);
    this.#lengths = fields.map(() => new Uint32Array(documentCount));
    for (let token = 0; token < tokens.length; token++) {
      this.#postings.forEach(token, (document, field) => this.#lengths[field]![document]!++);
    }
    this.#averages = this.#lengths.map(average);
  }

  has(token: string): boolean {
    return this.#numbers.has(token);
  }

  hasPrefix(prefix: string): boolean {
    return this.#beginningWith(prefix).length > 0;
  }

  /** The documents that hold all tokens, in any of the fields looked at. */
  all(tokens: readonly string[], within: readonly Field[] = fields): Map<number, TokenHit> {
    const [first, ...others] = tokens.map((token) => this.#token(token, within));
    const hits = new Map(first);
    for (const [document, hit] of hits) {
      const more = others.map((other) => other.get(document));
      if (more.every((each) => each !== undefined)) {
        hits.set(document, {
          score: more.reduce((score, each) => score + each.score, hit.score),
          fields: more.reduce((shared, each) => shared & each.fields, hit.fields),
        });
      } else hits.delete(document);
    }
    return hits;
  }

  /** The documents that hold a token which begins so; the more of it is given, the better. */
  prefix(prefix: string, within: readonly Field[] = fields): Map<number, TokenHit> {
    const hits = new Map<number, TokenHit>();
    for (const token of this.#beginningWith(prefix)) {
      for (const [document, hit] of this.#token(token, within)) {
        const before = hits.get(document);
        hits.set(document, {
          score: Math.max(before?.score ?? 0, (hit.score * prefix.length) / token.length),
          fields: (before?.fields ?? 0) | hit.fields,
        });
      }
    }
    return hits;
  }

  /** How rare something is that so many documents have: the weight of a word. */
  rarity(documents: number): number {
    return Math.log(1 + (this.documentCount - documents + 0.5) / (documents + 0.5));
  }

  #token(token: string, within: readonly Field[]): Map<number, TokenHit> {
    const number = this.#numbers.get(token);
    const hits = new Map<number, TokenHit>();
    if (number === undefined) return hits;
    const looked = new Set(within.map((field) => fields.indexOf(field)));
    const documents = new Set<number>();
    this.#postings.forEach(number, (document, field, frequency) => {
      documents.add(document);
      if (!looked.has(field)) return;
      const before = hits.get(document);
      hits.set(document, {
        score: (before?.score ?? 0) + this.#weigh(document, field, frequency),
        fields: (before?.fields ?? 0) | (1 << field),
      });
    });
    const rarity = this.rarity(documents.size);
    for (const hit of hits.values()) hit.score *= rarity;
    return hits;
  }

  #weigh(document: number, field: number, frequency: number): number {
    const { saturation, length, floor } = BM25;
    const relative = this.#lengths[field]![document]! / this.#averages[field]!;
    const damped = frequency + saturation * (1 - length + length * relative);
    return fieldBoosts[fields[field]!] * (floor + (frequency * (saturation + 1)) / damped);
  }

  #beginningWith(prefix: string): string[] {
    const sorted = (this.#sorted ??= [...this.#tokens].sort());
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (sorted[end]?.startsWith(prefix)) end++;
    return sorted.slice(low, end);
  }
}

/** Mean over the documents that have the field. */
function average(lengths: Uint32Array): number {
  const present = lengths.filter((length) => length > 0);
  return present.reduce((total, length) => total + length, 0) / Math.max(1, present.length);
}
