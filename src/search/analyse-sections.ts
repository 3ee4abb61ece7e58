import { TermMatcher } from '../language/term-matcher.ts';
import { surfacesOf, type Glossary, type Term } from '../language/term.ts';
import { indexedTerms, indexedWords } from './analyse.ts';
import { ancestorsRecord, recordTexts } from './records.ts';
import type { SearchSection } from './section.ts';

/** A section with what a search may find in each of its records, in their order. */
export interface AnalysedSection {
  section: SearchSection;
  records: readonly {
    /** By their number in the glossary, each as often as it stands in the record. */
    terms: readonly number[];
    words: readonly string[];
  }[];
}

/** Finds the terms and words of one section after the other. */
export function sectionAnalyser(
  glossary: Pick<Glossary, 'terms'>,
): (section: SearchSection) => AnalysedSection {
  const matcher = new TermMatcher(glossary.terms.map(surfacesOf));
  return (section) => ({
    section,
    records: recordTexts(section).map((texts) => ({
      terms: texts.flatMap((text) => indexedTerms(text, matcher)),
      words: texts.flatMap(indexedWords),
    })),
  });
}

/** The sections that use each term, in the order given, by the term's id. */
export function sectionsByTerm(
  terms: readonly Term[],
  sections: readonly AnalysedSection[],
): Map<string, SearchSection[]> {
  const byTerm = new Map<string, SearchSection[]>(terms.map(({ id }) => [id, []]));
  for (const { section, records } of sections) {
    // A heading further up stands in a section of its own.
    const own = records.toSpliced(ancestorsRecord, 1);
    for (const term of new Set(own.flatMap((record) => record.terms))) {
      byTerm.get(terms[term]!.id)!.push(section);
    }
  }
  return byTerm;
}
