/** Sections → index → answers; runs at build and in the browser. */

export { type AnalysedSection, sectionAnalyser, sectionsByTerm } from './analyse-sections.ts';
export { type Answer, type AnswerRow, type MarkedText, answerOf } from './answer.ts';
export { buildIndex, sectionTexts } from './build-index.ts';
export type { SearchOptions } from './engine.ts';
export { type PublishedIndex, type SectionTexts, indexFile, textsFileOf } from './index-format.ts';
export { type SearchLibrary, openLibrary } from './library.ts';
export {
  type Kind,
  type SearchSection,
  type SearchText,
  type SectionHead,
  kinds,
} from './section.ts';
