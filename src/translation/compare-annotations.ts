import type { Chapter } from '../book/book.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { ReportFinding, Twins } from './finding.ts';

/**
 * Checks that each annotation stands in the same section in both editions. Annotations without a
 * phrase in one of them were reported when they were loaded or anchored.
 */
export function compareAnnotations(
  chapter: Chapter,
  { original, translation }: Twins<EditionFacts>,
  report: ReportFinding,
): void {
  const sectionIn = ({ outline }: EditionFacts, id: string) =>
    outline.annotations.find((anchored) => anchored.id === id)?.section;
  for (const annotation of chapter.annotations) {
    const there = sectionIn(original, annotation.id);
    const here = sectionIn(translation, annotation.id);
    if (there === undefined || here === undefined || there === here) continue;
    const placeIn = ({ edition }: EditionFacts) =>
      annotation.placeOf(annotation.target ? ['target', edition.lang, 'exact'] : ['manifest']);
    report({
      code: 'parity/annotation-elsewhere',
      section: here || openingId,
      message: `"${annotation.id}" is anchored in the section "${here}", in the original in "${there}".`,
      place: placeIn(translation),
      original: placeIn(original),
      hint: annotation.target
        ? `Quote a phrase of the section "${there}".`
        : `Show the manifest in the section "${there}".`,
    });
  }
}
