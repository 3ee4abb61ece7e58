import { TermMatcher } from '../language/term-matcher.ts';
import { surfacesOf, type Glossary, type Term } from '../language/term.ts';
import { indexedTerms, indexedWords } from './analyse.ts';
import { ancestorsRecord, kindDigits, recordsOf, recordTexts } from './records.ts';
import type { SearchSection } from './section.ts';

/** A section with what stands in each of its records, in their order. */
export interface AnalysedSection {
  section: SearchSection;
  records: readonly AnalysedRecord[];
}

/** What a search may find in a record; nothing in one without a text. */
export interface AnalysedRecord {
  /** Terms by their number in the glossary, each as often as it stands in the text. */
  terms: readonly number[];
  words: readonly string[];
}

/** Finds the terms and words of one section after the other. */
export function sectionAnalyser(
  glossary: Pick<Glossary, 'terms'>,
): (section: SearchSection) => AnalysedSection {
  const matcher = new TermMatcher(glossary.terms.map(surfacesOf));
  return (section) => {
    const records = recordsOf([{ kinds: kindDigits(section.texts) }]).map(
      (): { terms: number[]; words: string[] } => ({ terms: [], words: [] }),
    );
    for (const { record, text } of recordTexts(section)) {
      // One by one: as arguments of a call, the words of a long text are more than fit.
      for (const term of indexedTerms(text, matcher)) records[record]!.terms.push(term);
      for (const word of indexedWords(text)) records[record]!.words.push(word);
    }
    return { section, records };
  };
}

/** The sections that use each term, in the order given, by the term's id. */
export function sectionsByTerm(
  terms: readonly Term[],
  sections: readonly AnalysedSection[],
): Map<string, SearchSection[]> {
  const byTerm = new Map<string, SearchSection[]>(terms.map(({ id }) => [id, []]));
  for (const { section, records } of sections) {
    // A heading further up stands in a section of its own.
    const own = records.filter((_, record) => record !== ancestorsRecord);
    for (const term of new Set(own.flatMap((record) => record.terms))) {
      byTerm.get(terms[term]!.id)!.push(section);
    }
  }
  return byTerm;
}
