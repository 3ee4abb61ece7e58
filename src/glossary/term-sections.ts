import { TermMatcher } from './term-matcher.ts';
import { surfacesOf, type Term } from './term.ts';

/** A section and all of its text. */
export interface SectionText<Section> {
  section: Section;
  texts: readonly string[];
}

/** The sections that use each term, in the order given, by the term's id. */
export function sectionsByTerm<Section>(
  terms: readonly Term[],
  sections: readonly SectionText<Section>[],
): Map<string, Section[]> {
  const matcher = new TermMatcher(terms.map(surfacesOf));
  const byTerm = new Map<string, Section[]>(terms.map(({ id }) => [id, []]));
  for (const { section, texts } of sections) {
    const used = new Set(texts.flatMap((text) => matcher.findAll(text).map(({ term }) => term)));
    for (const term of used) byTerm.get(terms[term]!.id)!.push(section);
  }
  return byTerm;
}
