import type { Book, Chapter } from '../book/book.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { Prose } from '../chapter/glossary/prose.ts';
import { compareWords } from './compare-words.ts';
import { annotationProse, bookProse } from './data-prose.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { ReportFinding } from './finding.ts';
import type { LanguagePair } from './language-pair.ts';

/** Looks for words of a chapter's annotations that were not translated. */
export function compareAnnotationWords(
  { annotations }: Pick<Chapter, 'annotations'>,
  { outline }: EditionFacts,
  pair: LanguagePair,
  report: ReportFinding,
): void {
  for (const annotation of annotations) {
    const anchored = outline.annotations.find(({ id }) => id === annotation.id);
    const original = annotationProse(annotation, pair.original);
    const prose = annotationProse(annotation, pair.translation);
    compareProse(original, prose, anchored?.section || openingId, pair, report);
  }
}

/** Looks for words of the book's data files that were not translated. */
export function compareBookWords(book: Book, pair: LanguagePair, report: ReportFinding): void {
  const translated = bookProse(book, pair.translation);
  for (const [index, original] of bookProse(book, pair.original).entries()) {
    compareProse(original, translated[index]!, '', pair, report);
  }
}

/** Texts that have no translation are reported when the book is loaded. */
function compareProse(
  original: readonly Prose[],
  translation: readonly Prose[],
  section: string,
  pair: LanguagePair,
  report: ReportFinding,
): void {
  const [there, here] = [original[0]?.placeOf(0, 0), translation[0]?.placeOf(0, 0)];
  if (!there || !here) return;
  compareWords(
    {
      original: { prose: original, place: there },
      translation: { prose: translation, place: here, id: section },
    },
    pair,
    report,
  );
}
