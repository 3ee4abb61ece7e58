import { TermMatcher } from '../glossary/term-matcher.ts';
import { surfacesOf, type Glossary } from '../glossary/term.ts';
import {
  createMiniSearch,
  textsFileOf,
  type IndexedDocument,
  type IndexedTerm,
  type SearchIndex,
  type SectionTexts,
} from './index-format.ts';
import { kinds, type SearchSection, type SearchText } from './section.ts';
import { SEARCH_VERSION } from './version.ts';
import { collectWords } from './vocabulary.ts';

/** The files that search loads, by path below the folder of search. */
export interface SearchIndexFiles {
  index: SearchIndex;
  /** Texts for excerpts; see {@link textsFileOf}. */
  texts: ReadonlyMap<string, SectionTexts>;
}

/**
 * Builds the index over all sections of all languages. The same sections in the same order give
 * the same bytes.
 */
export function buildIndex(
  sections: readonly SearchSection[],
  glossary: Pick<Glossary, 'terms'>,
): SearchIndexFiles {
  const terms = occurringTerms(sections, glossary);
  const matcher = new TermMatcher(terms.map(({ surfaces }) => surfaces));
  const miniSearch = createMiniSearch(matcher);
  miniSearch.addAll(sections.map(toDocument));
  return {
    index: {
      version: SEARCH_VERSION,
      sections: sections.map(({ texts: _, ...head }) => head),
      terms,
      words: collectWords(sections.flatMap(allTexts)).join(' '),
      postings: sorted(miniSearch.toJSON()),
    },
    texts: textFiles(sections),
  };
}

/** Terms of which some form stands in a section: the others would only cost bytes. */
function occurringTerms(
  sections: readonly SearchSection[],
  glossary: Pick<Glossary, 'terms'>,
): IndexedTerm[] {
  const all = glossary.terms.map((term) => ({
    id: term.id,
    word: term.word,
    surfaces: surfacesOf(term),
  }));
  const matcher = new TermMatcher(all.map(({ surfaces }) => surfaces));
  const found = new Set(
    sections.flatMap(allTexts).flatMap((text) => matcher.findAll(text).map(({ term }) => term)),
  );
  return all.filter((_, term) => found.has(term));
}

function allTexts(section: SearchSection): string[] {
  return [
    section.chapter,
    ...section.ancestors,
    section.title,
    ...section.texts.map(({ text }) => text),
  ];
}

function toDocument(section: SearchSection, id: number): IndexedDocument {
  const document: IndexedDocument = { id, title: section.title };
  if (section.ancestors.length > 0) document.ancestors = joined(section.ancestors);
  for (const kind of kinds) {
    const texts = section.texts.filter((text) => text.kind === kind);
    if (texts.length > 0) document[kind] = joined(texts.map(({ text }) => text));
  }
  return document;
}

/** Joins texts so that no token reaches from one into the next. */
function joined(texts: readonly string[]): string {
  return texts.join('.\n');
}

/** Tokens in alphabetical order: gzip packs neighbours that begin alike. */
function sorted(postings: SearchIndex['postings']): SearchIndex['postings'] {
  const byToken = [...postings.index].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...postings, index: byToken };
}

function textFiles(sections: readonly SearchSection[]): Map<string, SectionTexts> {
  const files = new Map<string, Record<string, readonly SearchText[]>>();
  for (const section of sections) {
    const file = textsFileOf(section);
    const texts = files.get(file) ?? {};
    texts[section.key] = section.texts;
    files.set(file, texts);
  }
  return files;
}
