import { SearchEngine, type SearchOptions, type SearchOutcome } from './engine.ts';
import type { SearchIndex } from './index-format.ts';

/** Answers the queries of a reader. */
export type SearchLibrary = (query: string, options: SearchOptions) => Promise<SearchOutcome>;

/**
 * Answers from the index of the reader's language. Where that has nothing for a word, the indexes
 * of the other languages are loaded and asked; what they find is shown in the reader's language.
 *
 * @param index of the reader's language
 * @param others the other languages, the original first
 * @param load fetches the index of one of them
 * @throws RangeError when the index is not this code's
 */
export function openLibrary(
  index: SearchIndex,
  others: readonly string[],
  load: (lang: string) => Promise<SearchIndex>,
): SearchLibrary {
  const reader = new SearchEngine(index);
  const loading = new Map<string, Promise<SearchEngine | undefined>>();

  /** Undefined where the index cannot be had: without a network the reader's own must do. */
  const engineOf = (lang: string): Promise<SearchEngine | undefined> => {
    const engine =
      loading.get(lang) ??
      load(lang).then(
        (other) => new SearchEngine(other),
        () => void loading.delete(lang),
      );
    loading.set(lang, engine);
    return engine;
  };

  return async (query, options) => {
    const own = reader.search(query, options);
    // A syllable that is being typed, or a word that only another kind of text has, is no reason.
    if (own.results.length > 0 || own.unknown.length === 0) return own;
    for (const lang of others) {
      const found = (await engineOf(lang))?.search(query, options);
      // Two steps from what was asked is too far.
      if (!found || found.results.length === 0 || found.without.length > 0) continue;
      const results = found.results.map((result) => ({
        ...result,
        section: reader.section(result.section.key) ?? result.section,
      }));
      return { ...found, results };
    }
    return own;
  };
}
