import { TermMatcher } from '../language/term-matcher.ts';
import { indexedWords, termToken } from './analyse.ts';
import { Highlighter } from './highlighter.ts';
import {
  fields,
  SEARCH_VERSION,
  surfacesOfIndexed,
  tokensOf,
  type Field,
  type SearchIndex,
} from './index-format.ts';
import { nearTerms, type NearTerm } from './near-terms.ts';
import { asName, asSubject, pasted } from './pasted.ts';
import { rank, type Ranked } from './rank.ts';
import { isWeak, isWorthTelling } from './query-words.ts';
import { repairKeyboard } from './repair-keyboard.ts';
import { resolve } from './resolve.ts';
import { recordsOf } from './records.ts';
import type { Kind, SectionHead } from './section.ts';
import { secondQueries } from './second-answer.ts';
import { Synonyms } from './synonyms.ts';
import { TokenIndex } from './token-index.ts';
import type { Lexicon, Unit } from './unit.ts';
import { Vocabulary } from './vocabulary.ts';
import { unpackWords } from './word-list.ts';

export interface SearchOptions {
  /** The reader's language. */
  lang: string;
  /** Looks at texts of this kind alone. */
  kind?: Kind | undefined;
  /** Takes the query as it stands: no other keyboard, no nearest word. */
  literal?: boolean | undefined;
}

export interface SearchResult extends Ranked {
  /** The section to show: in the reader's language, if the book has it. */
  section: SectionHead;
  /** The section whose text matched: `section`, or the same one in another language. */
  matched: SectionHead;
}

export interface SearchOutcome {
  /** Best first: sections in the reader's language, then those that only another one has. */
  results: SearchResult[];
  /** How many sections answer: more than `results` holds where only the best are told. */
  total: number;
  /** The query was read as another one. */
  notice?: { as: string; literal: string };
  /** Words that no section has. */
  unknown: string[];
  /** Where nothing answered the whole query: the words without which `results` were found. */
  without: string[];
  /** Where there are no results: terms that may help. */
  near: NearTerm[];
  /** Finds in a text what the query asked for. */
  highlighter: Highlighter;
}

const MAX_RESULTS = 20;
/** What has less than this of the best one's score is cut, after as many as a phone shows. */
const LEAST_SHARE = 0.08;
const ALWAYS_SHOWN = 3;
/** A section whose title is the query, that shows its number, or introduces it, comes first. */
const FIRST_FACTOR = 2;
const titles: ReadonlySet<number> = new Set([fields.indexOf('title')]);

/** A query as it was typed, or as it may have been meant. */
interface Reading {
  query: string;
  units: readonly Unit[];
  isPasted: boolean;
}

/** Answers queries over one index. Nothing in it depends on a browser. */
export class SearchEngine {
  readonly #index: SearchIndex;
  readonly #tokens: TokenIndex;
  readonly #lexicon: Lexicon;
  readonly #nearTerms: ReturnType<typeof nearTerms>;

  /** @throws RangeError when the index is not this code's: the page is older than the site */
  constructor(index: SearchIndex) {
    if (index.version !== SEARCH_VERSION) {
      throw new RangeError(`index version ${index.version}, code ${SEARCH_VERSION}`);
    }
    this.#index = index;
    const words = unpackWords(index.words);
    const surfaces = index.terms.map(surfacesOfIndexed);
    const tokens = new TokenIndex(
      index.postings,
      surfaces.length + words.length,
      tokensOf(surfaces.length, words),
      recordsOf(index.sections),
    );
    this.#tokens = tokens;
    this.#nearTerms = nearTerms(index.terms);
    const headingWords = index.sections.flatMap(({ title }) => indexedWords(title));
    const synonyms = new Synonyms(index.synonyms);
    const programs = new Set(index.programs);
    this.#lexicon = {
      matcher: new TermMatcher(surfaces),
      surfaces,
      vocabulary: new Vocabulary(words, [...surfaces.flat(), ...headingWords]),
      synonyms,
      isProgram: (word) =>
        [word.toLowerCase(), ...synonyms.of(word)].some((each) => programs.has(each)),
      hasToken: (token) => tokens.has(token),
      hasPrefix: (prefix) => tokens.hasPrefix(prefix),
    };
  }

  /** The section of a key, if the index has it. */
  section(key: string): SectionHead | undefined {
    return this.#index.sections.find((head) => head.key === key);
  }

  search(query: string, options: SearchOptions): SearchOutcome {
    const { lang, literal = false } = options;
    const typed = narrow(query.normalize('NFC')).trim().slice(0, MAX_QUERY_LENGTH);
    const isAsTyped = literal || pasted(typed, this.#lexicon) !== undefined;
    const queries = isAsTyped ? [typed] : repairKeyboard(typed, this.#lexicon);
    const readings = queries.map((each) => this.#read(each, literal));
    const first = readings[0]!;
    const { found, without } = this.#answer(first, readings, options);
    const results = found.slice(0, MAX_RESULTS);
    const as = correctedQuery(first);
    const asked = readings.flatMap(({ units }) => units);
    return {
      results,
      total: found.length,
      ...(as !== typed && results.length > 0 ? { notice: { as, literal: typed } } : {}),
      unknown: [...new Set(first.units.filter(isUnknown).map((unit) => unit.typed))],
      without,
      near: results.length > 0 ? [] : this.#nearTerms(first.units, lang),
      highlighter: new Highlighter(asked, this.#lexicon.matcher),
    };
  }

  #read(query: string, literal: boolean): Reading {
    const copied = pasted(query, this.#lexicon);
    if (!copied) return { query, units: resolve(query, this.#lexicon, !literal), isPasted: false };
    const subject = resolve(copied.command, this.#lexicon, !literal).map(asSubject);
    const rest = resolve(copied.rest, this.#lexicon, false);
    const units = [...subject, ...(copied.command === '' ? rest : rest.map(asName))];
    return { query, units, isPasted: true };
  }

  /** What answers the whole query, or else the best without a part of it; never both. */
  #answer(
    first: Reading,
    readings: readonly Reading[],
    options: SearchOptions,
  ): { found: SearchResult[]; without: string[] } {
    const attempts = [{ readings, without: [] as string[] }];
    if (!options.literal) {
      for (const { units, without } of secondQueries(first.units, first.isPasted)) {
        attempts.push({ readings: [{ ...first, units }], without });
      }
    }
    for (const attempt of attempts) {
      const found = this.#find(attempt.readings, options);
      if (found.length > 0) return { found, without: attempt.without };
    }
    return { found: [], without: [] };
  }

  /** Of one term and nothing else: the first section that it heads. */
  #introduction([unit, ...others]: readonly Unit[]): number | undefined {
    if (unit?.terms.length !== 1 || others.length > 0) return undefined;
    const headed = this.#tokens.all([termToken(unit.terms[0]!)], titles);
    const isChapter = ({ chapter, title }: SectionHead) => title === chapter;
    return Math.min(...[...headed.keys()].filter((id) => !isChapter(this.#index.sections[id]!)));
  }

  /** Best first; sections that the reader's language lacks come after its own. */
  #find(readings: readonly Reading[], { kind, lang }: SearchOptions): SearchResult[] {
    const best = new Map<number, SearchResult>();
    for (const { query, units } of readings) {
      // Question words ask for nothing.
      const asked = units.filter(({ importance }) => !isWeak(importance));
      const introduction = this.#introduction(asked);
      for (const ranked of rank(asked, this.#tokens, kind && fieldsOf(kind))) {
        const section = this.#index.sections[ranked.id]!;
        const isFirst = ranked.id === introduction || isTitle(query, section);
        const score = ranked.score * (isFirst ? FIRST_FACTOR : 1);
        if (score <= (best.get(ranked.id)?.score ?? -1)) continue;
        best.set(ranked.id, { ...ranked, section, matched: section, score });
      }
    }
    const isOwn = ({ section }: SearchResult) => Number(section.lang === lang);
    const results = [...best.values()].sort((a, b) => isOwn(b) - isOwn(a) || b.score - a.score);
    const least = LEAST_SHARE * Math.max(...results.map(({ score }) => score));
    return results.filter(({ score }, index) => index < ALWAYS_SHOWN || score >= least);
  }
}

/** More than any line of a terminal; what is longer would block the page. */
const MAX_QUERY_LENGTH = 1000;

/** Letters of another width (ＰＯＤ, ｶﾞ) as usual ones. The rest of NFKC would take loose jamo apart. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff9f\u3000]+/g, (run) => run.normalize('NFKC'));
}

function fieldsOf(kind: Kind): ReadonlySet<number> {
  const names: Field[] = kind === 'note' ? ['title', 'note'] : [kind];
  return new Set(names.map((field) => fields.indexOf(field)));
}

function isUnknown(unit: Unit): boolean {
  return unit.ways.length === 0 && isWorthTelling(unit.importance);
}

/** The query with corrected words in place of the typed ones. */
function correctedQuery({ query, units }: Reading): string {
  return units.reduce(
    (text, { typed, corrected = typed }) => text.replace(typed, () => corrected),
    query,
  );
}

/** Whether the query is the title of a section, its number, or its title without that. */
function isTitle(query: string, { title }: SectionHead): boolean {
  const number = /^[\d-]*/.exec(title)![0];
  return [title, number, title.slice(number.length)].some((each) => bare(each) === bare(query));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s.]+/g, '');
}
