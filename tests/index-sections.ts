import { sectionAnalyser } from '../src/search/analyse-sections.ts';
import { buildIndex } from '../src/search/build-index.ts';
import type { SearchIndex } from '../src/search/index-format.ts';
import { openLibrary, type SearchLibrary } from '../src/search/library.ts';
import type { SearchSection } from '../src/search/section.ts';

/** The search index of sections of one language, as a build makes it. */
export function indexSections(
  sections: readonly SearchSection[],
  glossary: Parameters<typeof buildIndex>[1],
): SearchIndex {
  return buildIndex(sections.map(sectionAnalyser(glossary)), glossary);
}

/** What a reader of each language searches in, over sections of all languages. */
export function librariesOf(
  sections: readonly SearchSection[],
  glossary: Parameters<typeof buildIndex>[1],
): ReadonlyMap<string, SearchLibrary> {
  const byLanguage = Map.groupBy(sections, ({ lang }) => lang);
  const indexes = new Map(
    [...byLanguage].map(([lang, own]) => [lang, indexSections(own, glossary)] as const),
  );
  return new Map(
    [...indexes].map(([lang, own]) => {
      const others = [...indexes.keys()].filter((other) => other !== lang);
      // As it travels.
      const index = JSON.parse(JSON.stringify(own)) as SearchIndex;
      return [lang, openLibrary(index, others, (other) => Promise.resolve(indexes.get(other)!))];
    }),
  );
}
