import { sectionAnalyser } from '../src/search/analyse-sections.ts';
import { buildIndex } from '../src/search/build-index.ts';
import type { SearchSection } from '../src/search/section.ts';

/** The search index of sections, as a build makes it. */
export function indexSections(
  sections: readonly SearchSection[],
  glossary: Parameters<typeof buildIndex>[1],
): ReturnType<typeof buildIndex> {
  return buildIndex(sections.map(sectionAnalyser(glossary)), glossary);
}
