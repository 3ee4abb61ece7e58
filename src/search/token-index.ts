import { fieldBoosts, fields, type TokenEntries } from './index-format.ts';
import { MAX_FREQUENCY, Postings } from './postings.ts';
import type { SectionRecord } from './records.ts';

/**
 * BM25+ (Lv and Zhai 2011). A long section is not padded, and a word said often is what it is
 * about: so lengths count little, and frequencies more than usual.
 */
const BM25 = { saturation: 2, length: 0.3, floor: 0.5 };

const title = fields.indexOf('title');
const ancestors = fields.indexOf('ancestors');
const allFields: ReadonlySet<number> = new Set(fields.keys());

/** What is in every section still counts, by how often and where: titles above all. */
const LEAST_RARITY = 0.1;

/** How a section holds tokens. */
export interface TokenHit {
  score: number;
  /** Records of the section that hold them all. */
  records: number[];
}

/** Finds and scores the sections that hold tokens. */
export class TokenIndex {
  readonly #sectionCount: number;
  readonly #tokens: TokenEntries;
  readonly #postings: Postings;
  readonly #records: readonly SectionRecord[];
  readonly #recordLengths: Uint32Array;
  readonly #lengths: readonly Uint32Array[];
  readonly #averages: readonly number[];
  #sorted: readonly string[] | undefined;

  /**
   * @param tokens tokens with the numbers of their entries in the postings
   * @param entryCount how many entries were packed
   */
  constructor(
    packed: string,
    entryCount: number,
    tokens: TokenEntries,
    records: readonly SectionRecord[],
  ) {
    this.#sectionCount = (records.at(-1)?.section ?? -1) + 1;
    this.#tokens = tokens;
    this.#records = records;
    this.#postings = new Postings(packed, entryCount);
    this.#recordLengths = new Uint32Array(records.length);
    for (let entry = 0; entry < entryCount; entry++) {
      this.#postings.forEach(entry, (record) => this.#recordLengths[record]!++);
    }
    this.#lengths = fields.map(() => new Uint32Array(this.#sectionCount));
    records.forEach(({ section, field }, record) => {
      this.#lengths[field]![section]! += this.#recordLengths[record]!;
    });
    this.#averages = this.#lengths.map(average);
  }

  has(token: string): boolean {
    return this.#tokens.has(token);
  }

  hasPrefix(prefix: string): boolean {
    return this.#beginningWith(prefix).length > 0;
  }

  record(number: number): SectionRecord {
    return this.#records[number]!;
  }

  /** How many different terms and words a record has. */
  lengthOf(record: number): number {
    return this.#recordLengths[record]!;
  }

  /**
   * The sections of which one record holds all tokens.
   *
   * @param within looks at these fields alone
   */
  all(tokens: readonly string[], within = allFields): Map<number, TokenHit> {
    const found = tokens.map((token) => this.#occurrences(token));
    const scores = found.map((occurrences) => this.#scores(occurrences, within));
    const hits = new Map<number, TokenHit>();
    for (const record of found[0]!.keys()) {
      const { section, field } = this.#records[record]!;
      if (!within.has(field) || !found.every((occurrences) => occurrences.has(record))) continue;
      const hit = hits.get(section);
      if (hit) hit.records.push(record);
      else {
        const score = scores.reduce((total, each) => total + each.get(section)!, 0);
        hits.set(section, { score, records: [record] });
      }
    }
    return hits;
  }

  /** The sections that hold a token which begins so; the more of it is given, the better. */
  prefix(prefix: string, within = allFields): Map<number, TokenHit> {
    const hits = new Map<number, TokenHit>();
    for (const token of this.#beginningWith(prefix)) {
      for (const [section, { score, records }] of this.all([token], within)) {
        const before = hits.get(section) ?? { score: 0, records: [] };
        hits.set(section, {
          score: Math.max(before.score, (score * prefix.length) / token.length),
          records: [...before.records, ...records],
        });
      }
    }
    return hits;
  }

  /** How rare something is that so many sections have: the weight of a word. */
  rarity(sections: number): number {
    return Math.log(1 + (this.#sectionCount - sections + 0.5) / (sections + 0.5));
  }

  /** How often each record has the token. */
  #occurrences(token: string): Map<number, number> {
    const occurrences = new Map<number, number>();
    for (const entry of this.#tokens.get(token) ?? []) {
      this.#postings.forEach(entry, (record, frequency) => {
        occurrences.set(record, (occurrences.get(record) ?? 0) + frequency);
      });
    }
    return occurrences;
  }

  /** What the occurrences of a token are worth in each section. */
  #scores(
    occurrences: ReadonlyMap<number, number>,
    within: ReadonlySet<number>,
  ): Map<number, number> {
    const sections = new Set<number>();
    const inFields = new Map<number, number>();
    for (const [record, frequency] of occurrences) {
      const { section, field } = this.#records[record]!;
      sections.add(section);
      if (!within.has(field)) continue;
      const place = section * fields.length + field;
      inFields.set(place, (inFields.get(place) ?? 0) + frequency);
    }
    const rarity = Math.max(LEAST_RARITY * this.rarity(0), this.rarity(sections.size));
    const scores = new Map<number, number>();
    for (const [place, frequency] of inFields) {
      const field = place % fields.length;
      const section = (place - field) / fields.length;
      if (field === ancestors && inFields.has(section * fields.length + title)) continue;
      const worth = rarity * this.#weigh(section, field, Math.min(frequency, MAX_FREQUENCY));
      scores.set(section, (scores.get(section) ?? 0) + worth);
    }
    return scores;
  }

  #weigh(section: number, field: number, frequency: number): number {
    const { saturation, length, floor } = BM25;
    const relative = this.#lengths[field]![section]! / this.#averages[field]!;
    const damped = frequency + saturation * (1 - length + length * relative);
    return fieldBoosts[fields[field]!] * (floor + (frequency * (saturation + 1)) / damped);
  }

  #beginningWith(prefix: string): string[] {
    const sorted = (this.#sorted ??= [...this.#tokens.keys()].sort());
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

/** Mean over the sections that have the field. */
function average(lengths: Uint32Array): number {
  const present = lengths.filter((length) => length > 0);
  return present.reduce((total, length) => total + length, 0) / Math.max(1, present.length);
}
