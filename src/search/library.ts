import { SearchEngine, type SearchOptions, type SearchOutcome } from './engine.ts';
import type { SearchIndex } from './index-format.ts';

/**
 * Answers from the index of the reader's language. Where that has nothing for a word, the indexes
 * of the other languages are loaded and asked; what they find is shown in the reader's language.
 */
export class SearchLibrary {
  readonly #own: SearchEngine;
  readonly #others: readonly string[];
  readonly #load: (lang: string) => Promise<SearchIndex>;
  readonly #loading = new Map<string, Promise<SearchEngine | undefined>>();

  /**
   * @param own the index of the reader's language
   * @param others the other languages, the original first
   * @param load fetches the index of one of them
   * @throws SearchVersionError when the index is not this code's
   */
  constructor(
    own: SearchIndex,
    others: readonly string[],
    load: (lang: string) => Promise<SearchIndex>,
  ) {
    this.#own = new SearchEngine(own);
    this.#others = others;
    this.#load = load;
  }

  async search(query: string, options: SearchOptions): Promise<SearchOutcome> {
    const own = this.#own.search(query, options);
    // A syllable that is being typed, or a word that only another kind of text has, is no reason.
    if (own.results.length > 0 || own.unknown.length === 0) return own;
    for (const lang of this.#others) {
      const engine = await this.#engine(lang);
      const found = engine?.search(query, options);
      // Two steps from what was asked is too far.
      if (found && found.results.length > 0 && found.without.length === 0) {
        return this.#translated(found);
      }
    }
    return own;
  }

  /** Undefined where the index cannot be had: without a network the reader's own must do. */
  #engine(lang: string): Promise<SearchEngine | undefined> {
    const loading =
      this.#loading.get(lang) ??
      this.#load(lang).then(
        (index) => new SearchEngine(index),
        () => void this.#loading.delete(lang),
      );
    this.#loading.set(lang, loading);
    return loading;
  }

  #translated(found: SearchOutcome): SearchOutcome {
    const results = found.results.map((result) => ({
      ...result,
      section: this.#own.section(result.section.key) ?? result.section,
    }));
    return { ...found, results };
  }
}
