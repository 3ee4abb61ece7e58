import { TermMatcher } from '../glossary/term-matcher.ts';
import { surfacesOf, type Glossary } from '../glossary/term.ts';
import { analyse, indexedWords } from './analyse.ts';
import {
  fields,
  textsFileOf,
  tokensOf,
  type IndexedTerm,
  type SearchIndex,
  type SectionTexts,
} from './index-format.ts';
import { packPostings, type Occurrences } from './postings.ts';
import type { SearchSection, SearchText } from './section.ts';
import { SEARCH_VERSION } from './version.ts';

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
  const words = wordsOf(sections);
  return {
    index: {
      version: SEARCH_VERSION,
      sections: sections.map(({ texts: _, ...head }) => head),
      terms,
      words: words.join(' '),
      postings: packPostings(countTokens(sections, tokensOf(terms, words), matcher)),
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
    sections
      .flatMap(fieldTexts)
      .flatMap(({ text }) => matcher.findAll(text).map(({ term }) => term)),
  );
  return all.filter((_, term) => found.has(term));
}

function wordsOf(sections: readonly SearchSection[]): string[] {
  return [
    ...new Set(sections.flatMap(fieldTexts).flatMap(({ text }) => indexedWords(text))),
  ].sort();
}

function countTokens(
  sections: readonly SearchSection[],
  tokens: readonly string[],
  matcher: TermMatcher,
): Occurrences[] {
  const counts = new Map(tokens.map((token) => [token, new Map<number, Map<number, number>>()]));
  sections.forEach((section, document) => {
    for (const { field, text } of fieldTexts(section)) {
      for (const token of analyse(text, matcher)) {
        const inFields = counts.get(token)!;
        const inField = inFields.get(field) ?? new Map<number, number>();
        inField.set(document, (inField.get(document) ?? 0) + 1);
        inFields.set(field, inField);
      }
    }
  });
  return tokens.map((token) => counts.get(token)!);
}

/** The texts of a section with the number of the field that each belongs to. */
function fieldTexts(section: SearchSection): { field: number; text: string }[] {
  return [
    { field: fields.indexOf('title'), text: section.title },
    ...section.ancestors.map((text) => ({ field: fields.indexOf('ancestors'), text })),
    ...section.texts.map(({ kind, text }) => ({ field: fields.indexOf(kind), text })),
  ];
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
