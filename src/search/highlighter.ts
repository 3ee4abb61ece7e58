import type { TermMatcher } from '../glossary/term-matcher.ts';
import { words, type Word } from '../glossary/words.ts';
import { englishStem } from './stems.ts';
import type { Unit } from './resolve.ts';

/** A stretch of a text that a query asked for; `unit` tells which of its words. */
export interface HitRange {
  start: number;
  /** Exclusive. */
  end: number;
  unit: number;
}

/** Finds in texts the words and terms of a query, in whatever form they stand there. */
export class Highlighter {
  readonly #units: readonly Unit[];
  readonly #matcher: TermMatcher;

  constructor(units: readonly Unit[], matcher: TermMatcher) {
    this.#units = units.filter((unit) => unit.importance >= 0.3);
    this.#matcher = matcher;
  }

  /** How many words and terms there are to be found. */
  get unitCount(): number {
    return this.#units.length;
  }

  /** Hits in order of appearance; where two overlap, the longer one. */
  find(text: string): HitRange[] {
    const hits = [...this.#termHits(text), ...this.#wordHits(text)];
    hits.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept: HitRange[] = [];
    for (const hit of hits) {
      if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
    }
    return kept;
  }

  #termHits(text: string): HitRange[] {
    const unitOfTerm = new Map(
      this.#units.flatMap((unit, index) => unit.terms.map((term) => [term, index] as const)),
    );
    if (unitOfTerm.size === 0) return [];
    return this.#matcher.findAll(text).flatMap(({ term, start, end }) => {
      const unit = unitOfTerm.get(term);
      return unit === undefined ? [] : [{ start, end, unit }];
    });
  }

  #wordHits(text: string): HitRange[] {
    return words(text).flatMap((word) =>
      this.#units.flatMap((unit, index) =>
        unit.forms.flatMap((form) => {
          const range = rangeIn(word, form);
          return range ? [{ ...range, unit: index }] : [];
        }),
      ),
    );
  }
}

function rangeIn(word: Word, form: string): { start: number; end: number } | undefined {
  const at = word.text.toLowerCase().indexOf(form);
  if (at >= 0) {
    const begins = at === 0 || !/\p{L}/u.test(word.text[at - 1]!) || isPaired(word);
    // A Latin form counts from the beginning of a word or of an identifier's part.
    if (begins || /\p{Lu}/u.test(word.text[at]!)) {
      return { start: word.start + at, end: word.start + at + form.length };
    }
  }
  const isSameWord =
    word.script === 'latin' && englishStem(word.text.toLowerCase()) === englishStem(form);
  return isSameWord ? { start: word.start, end: word.end } : undefined;
}

function isPaired(word: Word): boolean {
  return word.script === 'hangul' || word.script === 'cjk';
}
