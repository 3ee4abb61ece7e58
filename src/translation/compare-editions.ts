import type { Book, Chapter, Edition } from '../book/book.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { Localized } from '../language/localized.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareAnnotationWords } from './compare-data.ts';
import { compareDiagrams } from './compare-diagrams.ts';
import { compareInlineCode } from './compare-inline-code.ts';
import { compareLinks } from './compare-links.ts';
import { compareNumbers } from './compare-numbers.ts';
import { compareSections } from './compare-sections.ts';
import { compareStates } from './compare-states.ts';
import { compareWords } from './compare-words.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Finding, ReportFinding, ReportHere, Twins } from './finding.ts';
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
    compareInlineCode(twin, pair, reportHere);
    compareDiagrams(twin, editions, pair, reportHere);
    compareWords(twin, pair, reportHere);
    compareNumbers(
      { original: twin.original.prose, translation: twin.translation.prose },
      pair,
      reportHere,
    );
  }
  compareAnnotations(chapter, editions, report);
  compareAnnotationWords(chapter, translation, pair, report);
  compareStates(twins, original.sections, translation.edition, chapter.slug, report);
  return findings;
}

/** Holds to each other what the front matter of two editions says besides words. */
function compareFrontMatter(original: Edition, translation: Edition, report: ReportFinding): void {
  const facts = ({ frontMatter }: Edition) => ({
    chapter: String(frontMatter.chapter),
    part: String(frontMatter.part),
    takeaways: `${frontMatter.takeaways?.length ?? 'no'} items`,
    about: aboutOf(frontMatter),
  });
  const [here, there] = [facts(translation), facts(original)];
  for (const key of Object.keys(here) as (keyof typeof here)[]) {
    if (here[key] === there[key]) continue;
    report({
      code: 'parity/front-matter',
      section: openingId,
      message: `"${key}" ${verb(key)} ${here[key]}; in the original it ${verb(key)} ${there[key]}.`,
      place: translation.placeOf([key]),
      original: original.placeOf([key]),
      hint:
        key === 'takeaways'
          ? 'Translate the items of the original, one for one.'
          : 'Write it as in the original.',
    });
  }
}

function aboutOf({ about, kubernetes }: Edition['frontMatter']): string {
  const { version, checked } = about ?? kubernetes ?? {};
  if (version === undefined) return 'not there';
  return checked === undefined ? version : `${version}, checked on ${checked}`;
}

const verb = (key: string) => (key === 'takeaways' ? 'has' : 'is');

/**
 * Checks that each annotation stands in the same section in both editions. Annotations without a
 * phrase in one of them were reported when they were loaded or anchored.
 */
function compareAnnotations(
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
    // What has no such section is told as that.
    if (translation.sections.every(({ id }) => id !== there)) continue;
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
