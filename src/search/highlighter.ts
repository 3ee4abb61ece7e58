import type { TermMatcher } from '../language/term-matcher.ts';
import type { Word } from '../language/words.ts';
import { isOption, optionToken, searchWords } from './search-words.ts';
import { englishStem } from './stems.ts';
import type { Unit } from './unit.ts';

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** What a query asked for; `unit` tells which of its words. */
export interface HitRange extends Range {
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
    const terms = this.#termHits(text);
    // Where a term stands as a whole, its parts do not count.
    const whole = new Set(terms.map(({ unit }) => unit));
    const words = this.#wordHits(text, ({ forms, parts = [] }, unit) =>
      whole.has(unit) ? forms : [...forms, ...parts],
    );
    const hits = [...terms, ...(words.length > 0 ? words : this.#wordHits(text, keysOf))];
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

  #wordHits(text: string, formsOf: (unit: Unit, index: number) => readonly string[]): HitRange[] {
    const forms = this.#units.flatMap((each, unit) =>
      formsOf(each, unit).map((form) => ({ form, unit })),
    );
    return searchWords(text).flatMap((word) =>
      forms.flatMap(({ form, unit }) => {
        const range = rangeIn(word, form);
        return range ? [{ ...range, unit }] : [];
      }),
    );
  }
}

/** The keys of a path, such as spec.containers, which may stand apart, as in JSON. */
function keysOf({ forms }: Unit): string[] {
  return forms
    .filter((form) => form.includes('.'))
    .flatMap((form) => form.split('.'))
    .filter(Boolean);
}

function rangeIn(word: Word, form: string): Range | undefined {
  const text = isOption(form) ? optionToken(word.text) : word.text.toLowerCase();
  const at = joined(text).indexOf(joined(form));
  if (at >= 0 && isWorthMarking(word, form, at)) {
    return { start: word.start + at, end: word.start + at + form.length };
  }
  const isSameWord =
    word.script === 'latin' && englishStem(word.text.toLowerCase()) === englishStem(form);
  return isSameWord ? { start: word.start, end: word.end } : undefined;
}

/** Names are the same whichever line joins their parts. */
const joined = (name: string) => name.replaceAll('_', '-');

/** Whether a form that stands at a place of a word is what the query asked for. */
function isWorthMarking({ script, text }: Word, form: string, at: number): boolean {
  if (script === 'hangul' || script === 'cjk') return true;
  const before = text[at - 1] ?? ' ';
  const after = text[at + form.length] ?? ' ';
  // A single letter or digit, or -l, is no beginning of anything.
  const isWhole = !/[\p{L}\p{N}]/u.test(after);
  if (!isWhole && form.replace(/^-/, '').length === 1) return false;
  if (script === 'number') return !/\d/.test(before) && (isWhole || form.length > 2);
  // A Latin form counts from the beginning of a word or of an identifier's part.
  return !/\p{L}/u.test(before) || /\p{Lu}/u.test(text[at]!);
}
