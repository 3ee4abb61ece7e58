/** Sections → index → answers; runs at build and in the browser. */

export { type AnalysedSection, sectionAnalyser, sectionsByTerm } from './analyse-sections.ts';
export { type SearchIndexFiles, buildIndex } from './build-index.ts';
export { SearchEngine, type SearchOutcome, type SearchResult } from './engine.ts';
export { type Excerpt, excerpt } from './excerpt.ts';
export type { Highlighter } from './highlighter.ts';
export { type PublishedIndex, type SectionTexts, indexFile, textsFileOf } from './index-format.ts';
export {
  type Kind,
  type SearchSection,
  type SearchText,
  type SectionHead,
  kinds,
} from './section.ts';
