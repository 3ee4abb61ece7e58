import { TermMatcher } from '../glossary/term-matcher.ts';
import { surfacesOf, type Glossary } from '../glossary/term.ts';
import { indexedWords } from './analyse.ts';
import {
  surfacesOfIndexed,
  textsFileOf,
  type IndexedTerm,
  type SearchIndex,
  type SectionTexts,
} from './index-format.ts';
import { packPostings, type Occurrences } from './postings.ts';
import { kindDigits, recordsOf, recordTexts } from './records.ts';
import type { SearchSection, SearchText } from './section.ts';
import { Synonyms } from './synonyms.ts';
import { SEARCH_VERSION } from './version.ts';
import { packWords } from './word-list.ts';

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
  glossary: Pick<Glossary, 'synonyms' | 'terms'>,
): SearchIndexFiles {
  const terms = occurringTerms(sections, glossary);
  const matcher = new TermMatcher(terms.map(surfacesOfIndexed));
  const words = wordsOf(sections);
  const numbers = new Map(words.map((word, number) => [word, terms.length + number]));
  const indexed = sections.map(({ texts, ...head }) => ({ ...head, kinds: kindDigits(texts) }));
  return {
    index: {
      version: SEARCH_VERSION,
      sections: indexed,
      terms,
      synonyms: glossary.synonyms.filter((set) => {
        const synonyms = new Synonyms([set]);
        return words.some((word) => synonyms.of(word).length > 0);
      }),
      words: packWords(words),
      postings: packPostings(
        countInRecords(sections, terms.length + words.length, (text) => [
          ...matcher.findAll(text).map(({ term }) => term),
          ...indexedWords(text).map((word) => numbers.get(word)!),
        ]),
      ),
    },
    texts: textFiles(sections),
  };
}

/** Terms of which some form stands in a section: the others would only cost bytes. */
function occurringTerms(
  sections: readonly SearchSection[],
  glossary: Pick<Glossary, 'terms'>,
): IndexedTerm[] {
  const all = glossary.terms.map(surfacesOf);
  const matcher = new TermMatcher(all);
  const found = new Set(
    sections
      .flatMap(recordTexts)
      .flatMap(({ text }) => matcher.findAll(text).map(({ term }) => term)),
  );
  return glossary.terms
    .filter((_, term) => found.has(term))
    .map((term) => {
      const words = new Set(Object.values(term.word));
      return {
        id: term.id,
        word: term.word,
        others: surfacesOf(term).filter((surface) => !words.has(surface)),
      };
    });
}

function wordsOf(sections: readonly SearchSection[]): string[] {
  return [
    ...new Set(sections.flatMap(recordTexts).flatMap(({ text }) => indexedWords(text))),
  ].sort();
}

/** How often each term and word stands in each record. */
function countInRecords(
  sections: readonly SearchSection[],
  count: number,
  found: (text: string) => number[],
): Occurrences[] {
  const counts = Array.from({ length: count }, () => new Map<number, number>());
  let first = 0;
  for (const section of sections) {
    for (const { record, text } of recordTexts(section)) {
      for (const entry of found(text)) {
        const records = counts[entry]!;
        records.set(first + record, (records.get(first + record) ?? 0) + 1);
      }
    }
    first += recordsOf([{ kinds: kindDigits(section.texts) }]).length;
  }
  return counts;
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
