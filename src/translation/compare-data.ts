import type { Book, Chapter } from '../book/book.ts';
import type { Report } from '../book/issues/issue.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { Prose } from '../chapter/glossary/prose.ts';
import { compareNumbers } from './compare-numbers.ts';
import { compareWords } from './compare-words.ts';
import { annotationProse, bookProse } from './data-prose.ts';
import type { EditionFacts } from './edition-facts.ts';
import { issueOf, type ReportFinding, type ReportHere } from './finding.ts';
import { languagePair, type LanguagePair } from './language-pair.ts';

/** Looks for words of a chapter's annotations that were not translated. */
export function compareAnnotationWords(
  { annotations }: Chapter,
  { outline }: EditionFacts,
  pair: LanguagePair,
  report: ReportFinding,
): void {
  for (const annotation of annotations) {
    const anchored = outline.annotations.find(({ id }) => id === annotation.id);
    const [there, here] = [pair.original, pair.translation].map((lang) =>
      annotationProse(annotation, lang),
    );
    compareProse(there!, here!, anchored?.section || openingId, pair, report);
  }
}

/** Reports texts of the book's data files that were left in the language of the original. */
export function checkDataParity(book: Book, report: Report): void {
  const original = bookProse(book, book.original);
  for (const lang of book.languages.slice(1)) {
    const pair = languagePair(book.original, lang, book.glossary);
    for (const [index, prose] of bookProse(book, lang).entries()) {
      compareProse(original[index]!, prose, '', pair, (finding) =>
        report(issueOf(finding, book.site.translation)),
      );
    }
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
  const twins = {
    original: { prose: original, place: there },
    translation: { prose: translation, place: here },
  };
  const reportHere: ReportHere = (finding) => report({ ...finding, section });
  compareWords(twins, pair, reportHere);
  compareNumbers({ original, translation }, pair, reportHere);
}
