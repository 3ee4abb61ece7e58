import type { Chapter } from '../book/book.ts';
import type { Outline } from '../compile/outline.ts';
import type { Language } from '../book/localized.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { ReportFinding } from './finding.ts';

/** What the annotations of one edition are anchored to. */
export interface AnchoredSide {
  lang: Language;
  outline: Pick<Outline, 'annotations'>;
}

/**
 * Checks that each annotation stands in the same section in both editions. Annotations without a
 * phrase in one of them were reported when they were loaded or anchored.
 */
export function compareAnnotations(
  chapter: Pick<Chapter, 'annotations'>,
  original: AnchoredSide,
  translation: AnchoredSide,
  report: ReportFinding,
): void {
  const sectionIn = ({ outline }: AnchoredSide, id: string) =>
    outline.annotations.find((anchored) => anchored.id === id)?.section;
  for (const annotation of chapter.annotations) {
    const there = sectionIn(original, annotation.id);
    const here = sectionIn(translation, annotation.id);
    if (there === undefined || here === undefined || there === here) continue;
    report({
      code: 'parity/annotation-elsewhere',
      section: here || openingId,
      message: `"${annotation.id}" is anchored in the section "${here}", in the original in "${there}".`,
      place: annotation.placeOf(['target', translation.lang, 'exact']),
      original: annotation.placeOf(['target', original.lang, 'exact']),
      hint: `Quote a phrase of the section "${there}".`,
    });
  }
}
