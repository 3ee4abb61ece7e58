import type { Book, Chapter } from '../book/book.ts';
import type { Localized } from '../language/localized.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareAnnotationWords } from './compare-data.ts';
import { compareDiagrams } from './compare-diagrams.ts';
import { compareFrontMatter } from './compare-front-matter.ts';
import { compareLinks } from './compare-links.ts';
import { compareSections } from './compare-sections.ts';
import { compareStates } from './compare-states.ts';
import { compareWords } from './compare-words.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Finding, ReportHere, Twins } from './finding.ts';
import { languagePair } from './language-pair.ts';

/**
 * Finds where the translations of a chapter differ from its original, by language.
 *
 * @param editions those that are MDX.
 */
export function compareEditions(
  book: Book,
  chapter: Chapter,
  editions: readonly EditionFacts[],
): Localized<readonly Finding[]> {
  const editionIn = (lang: string) => editions.find(({ edition }) => edition.lang === lang);
  const original = editionIn(book.original);
  if (!original) return {};
  return Object.fromEntries(
    book.languages.slice(1).flatMap((lang) => {
      const translation = editionIn(lang);
      return translation ? [[lang, compare(book, chapter, { original, translation })]] : [];
    }),
  );
}

function compare(book: Book, chapter: Chapter, editions: Twins<EditionFacts>): Finding[] {
  const { original, translation } = editions;
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const pair = languagePair(original.edition.lang, translation.edition.lang, book.glossary);

  compareFrontMatter(original.edition, translation.edition, report);
  const sections = { original: original.sections, translation: translation.sections };
  const twins = compareSections(sections, report);
  for (const twin of twins) {
    const reportHere: ReportHere = (finding) =>
      report({ ...finding, section: twin.translation.id });
    compareBlocks(twin, reportHere);
    compareLinks(twin, book, reportHere);
    compareDiagrams(twin, editions, pair, reportHere);
    compareWords(twin, pair, reportHere);
  }
  compareAnnotations(chapter, editions, report);
  compareAnnotationWords(chapter, translation, pair, report);
  compareStates(twins, original.sections, translation.edition, chapter.slug, report);
  return findings;
}
