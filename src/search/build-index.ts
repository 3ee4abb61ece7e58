import { surfacesOf, type Glossary, type Term } from '../language/term.ts';
import type { AnalysedSection } from './analyse-sections.ts';
import {
  SEARCH_VERSION,
  textsFileOf,
  type IndexedTerm,
  type SearchIndex,
  type SectionTexts,
} from './index-format.ts';
import { packPostings, type Occurrences } from './postings.ts';
import { kindDigits } from './records.ts';
import type { SearchSection } from './section.ts';
import { Synonyms } from './synonyms.ts';
import { packWords } from './word-list.ts';

/**
 * Builds the index over sections, each of which is there in one language. The same sections in the
 * same order give the same bytes.
 *
 * @param glossary the one that the sections were analysed with.
 */
export function buildIndex(
  analysed: readonly AnalysedSection[],
  glossary: Pick<Glossary, 'synonyms' | 'terms'>,
): SearchIndex {
  const sections = analysed.map(({ section }) => section);
  const records = analysed.flatMap((section) => section.records);
  const occurring = new Set(records.flatMap(({ terms }) => terms));
  const terms = glossary.terms.filter((_, term) => occurring.has(term));
  const words = [...new Set(records.flatMap((record) => record.words))].sort();
  return {
    version: SEARCH_VERSION,
    sections: sections.map(({ texts, ...head }) => ({ ...head, kinds: kindDigits(texts) })),
    // Terms of which no form stands in a section would only cost bytes.
    terms: terms.map(indexedTerm),
    synonyms: glossary.synonyms.filter((set) => {
      const synonyms = new Synonyms([set]);
      return words.some((word) => synonyms.of(word).length > 0);
    }),
    programs: programs(sections),
    words: packWords(words),
    postings: packPostings([
      ...occurrences(
        records.map((record) => record.terms),
        [...occurring].sort((a, b) => a - b),
      ),
      ...occurrences(
        records.map((record) => record.words),
        words,
      ),
    ]),
  };
}

/** Texts for excerpts by path below the folder of search; see {@link textsFileOf}. */
export function sectionTexts(sections: readonly SearchSection[]): Map<string, SectionTexts> {
  const byFile = Map.groupBy(sections, textsFileOf).entries();
  const textsOf = (own: readonly SearchSection[]) =>
    Object.fromEntries(own.map(({ key, texts }) => [key, texts]));
  return new Map(byFile.map(([file, own]) => [file, textsOf(own)]));
}

/** What the commands of all sections begin with. */
function programs(sections: readonly SearchSection[]): string[] {
  const commands = sections.flatMap(({ texts }) => texts.filter(({ kind }) => kind === 'command'));
  const first = commands.flatMap(
    ({ text }) => /^[a-z][\w.-]*/i.exec(text)?.[0].toLowerCase() ?? [],
  );
  return [...new Set(first)].sort();
}

function indexedTerm(term: Term): IndexedTerm {
  const { id, word } = term;
  const others = new Set(surfacesOf(term)).difference(new Set(Object.values(word)));
  return { id, word, others: [...others] };
}

/** How often each of `entries` stands in each record. */
function occurrences<Entry>(
  records: readonly (readonly Entry[])[],
  entries: readonly Entry[],
): Occurrences[] {
  const counts = new Map(entries.map((entry) => [entry, new Map<number, number>()]));
  for (const [record, found] of records.entries()) {
    for (const entry of found) {
      const inRecords = counts.get(entry)!;
      inRecords.set(record, (inRecords.get(record) ?? 0) + 1);
    }
  }
  return [...counts.values()];
}
