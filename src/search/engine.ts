import { TermMatcher } from '../language/term-matcher.ts';
import { indexedWords } from './analyse.ts';
import { Highlighter } from './highlighter.ts';
import { surfacesOfIndexed, tokensOf, type Field, type SearchIndex } from './index-format.ts';
import { NearTerms, type NearTerm } from './near-terms.ts';
import { rank, type Ranked } from './rank.ts';
import { asName, asSubject, pasted } from './pasted.ts';
import { isWeak, isWorthTelling } from './query-words.ts';
import { repairKeyboard } from './repair-keyboard.ts';
import { resolve } from './resolve.ts';
import type { Lexicon, Unit } from './unit.ts';
import { recordsOf } from './records.ts';
import type { Kind, SectionHead } from './section.ts';
import { secondQueries, type SecondQuery } from './second-answer.ts';
import { Synonyms } from './synonyms.ts';
import { TokenIndex } from './token-index.ts';
import { SEARCH_VERSION } from './version.ts';
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

export interface SearchResult {
  /** The section to show: in the reader's language, if the book has it. */
  section: SectionHead;
  /** The section whose text matched: `section`, or the same one in another language. */
  matched: SectionHead;
  /** What kind of text matched. */
  kind: Kind;
  /** Place of the text that matched best among those of `matched`; prose and titles have none. */
  text?: number | undefined;
  score: number;
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

/** The index was built by another version of the analyser: the page is older than the site. */
export class SearchVersionError extends Error {}

const MAX_RESULTS = 20;
/** What has less than this of the best one's score is cut, after as many as a phone shows. */
const LEAST_SHARE = 0.08;
const ALWAYS_SHOWN = 3;
/** A section whose title is the query, or that shows its number, comes first. */
const SAME_TITLE_FACTOR = 2;

/** Answers queries over one index. Nothing in it depends on a browser. */
export class SearchEngine {
  readonly #sections: readonly SectionHead[];
  readonly #nearTerms: NearTerms;
  readonly #tokens: TokenIndex;
  readonly #lexicon: Lexicon;

  /** @throws SearchVersionError when the index is not this code's */
  constructor(index: SearchIndex) {
    if (index.version !== SEARCH_VERSION) {
      throw new SearchVersionError(`index version ${index.version}, code ${SEARCH_VERSION}`);
    }
    const words = unpackWords(index.words);
    const surfaces = index.terms.map(surfacesOfIndexed);
    const matcher = new TermMatcher(surfaces);
    this.#nearTerms = new NearTerms(index.terms);
    this.#sections = index.sections;
    const tokens = new TokenIndex(
      index.postings,
      index.terms.length + words.length,
      tokensOf(index.terms.length, words),
      recordsOf(index.sections),
    );
    this.#tokens = tokens;
    const headingWords = index.sections.flatMap(({ title }) => indexedWords(title));
    const synonyms = new Synonyms(index.synonyms);
    const programs = new Set(index.programs);
    this.#lexicon = {
      matcher,
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
    return this.#sections.find((head) => head.key === key);
  }

  search(query: string, options: SearchOptions): SearchOutcome {
    const typed = narrow(query.normalize('NFC')).trim().slice(0, MAX_QUERY_LENGTH);
    const readings = options.literal ? [typed] : this.#readings(typed);
    const resolved = readings.map((reading) => this.#resolve(reading, options));
    const { found, without } = this.#answer(resolved, readings, options);
    const results = found.slice(0, MAX_RESULTS);
    const units = resolved[0]!;
    const as = correctedQuery(readings[0]!, units);
    return {
      results,
      total: found.length,
      ...(as !== typed && results.length > 0 ? { notice: { as, literal: typed } } : {}),
      unknown: units.filter(isUnknown).map((unit) => unit.typed),
      without,
      near: results.length > 0 ? [] : this.#nearTerms.find(units, options.lang),
      highlighter: new Highlighter(resolved.flat(), this.#lexicon.matcher),
    };
  }

  #readings(typed: string): string[] {
    return pasted(typed, this.#lexicon) ? [typed] : repairKeyboard(typed, this.#lexicon);
  }

  #resolve(reading: string, { literal = false }: SearchOptions): Unit[] {
    const copied = pasted(reading, this.#lexicon);
    if (!copied) return resolve(reading, this.#lexicon, !literal);
    const rest = resolve(copied.rest, this.#lexicon, false);
    return copied.command === ''
      ? rest
      : [...resolve(copied.command, this.#lexicon, !literal).map(asSubject), ...rest.map(asName)];
  }

  /** What answers the whole query, or else the best without a part of it; never both. */
  #answer(
    resolved: readonly (readonly Unit[])[],
    readings: readonly string[],
    options: SearchOptions,
  ): { found: SearchResult[]; without: string[] } {
    const whole = resolved.map((units): SecondQuery => ({ units, without: [] }));
    const isPasted = pasted(readings[0]!, this.#lexicon) !== undefined;
    const attempts = [whole];
    if (!options.literal)
      attempts.push(...secondQueries(resolved[0]!, isPasted).map((second) => [second]));
    for (const queries of attempts) {
      const ranked = queries.flatMap(({ units }, index) =>
        this.#rank(units, readings[index]!, options),
      );
      if (ranked.length > 0) {
        return { found: this.#inOrder(ranked, options.lang), without: queries[0]!.without };
      }
    }
    return { found: [], without: [] };
  }

  #rank(units: readonly Unit[], reading: string, options: SearchOptions): Ranked[] {
    // Question words alone ask for nothing.
    if (!units.some((unit) => !isWeak(unit.importance) && unit.ways.length > 0)) return [];
    const ranked = rank(
      units.filter(({ importance }) => !isWeak(importance)),
      this.#tokens,
      options.kind && fieldsOf(options.kind),
    );
    return ranked.map((result) => ({
      ...result,
      score: result.score * this.#prior(this.#sections[result.id]!, reading),
    }));
  }

  #prior(section: SectionHead, reading: string): number {
    const title = bare(section.title);
    const query = bare(reading);
    const number = /^[\d-]+/.exec(section.title)?.[0];
    return query === title ||
      query === number ||
      query === bare(section.title.slice(number?.length ?? 0))
      ? SAME_TITLE_FACTOR
      : 1;
  }

  /** Best first; sections that the reader's language lacks come after its own. */
  #inOrder(ranked: readonly Ranked[], lang: string): SearchResult[] {
    const best = new Map<number, SearchResult>();
    for (const { id, score, kind, text } of ranked) {
      const section = this.#sections[id]!;
      if (score <= (best.get(id)?.score ?? -1)) continue;
      best.set(id, { section, matched: section, kind, text, score });
    }
    const isOwn = ({ section }: SearchResult) => Number(section.lang === lang);
    const results = [...best.values()].sort((a, b) => isOwn(b) - isOwn(a) || b.score - a.score);
    const least = LEAST_SHARE * Math.max(...results.map(({ score }) => score));
    return results.filter(({ score }, index) => index < ALWAYS_SHOWN || score >= least);
  }
}

/** More than any line of a terminal; what is longer would block the page. */
const MAX_QUERY_LENGTH = 1000;

/** Full-width letters (ＰＯＤ) as usual ones. The rest of NFKC would take loose jamo apart. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (char) => char.normalize('NFKC'));
}

function fieldsOf(kind: Kind): Field[] {
  return kind === 'note' ? ['title', 'note'] : [kind];
}

function isUnknown(unit: Unit): boolean {
  return unit.ways.length === 0 && isWorthTelling(unit.importance);
}

/** The query with corrected words in place of the typed ones. */
function correctedQuery(reading: string, units: readonly Unit[]): string {
  return units.reduce(
    (query, { typed, corrected }) =>
      corrected === undefined ? query : query.replace(typed, () => corrected),
    reading,
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s.]+/g, '');
}
