import { align } from './align.ts';
import type { SectionFacts } from './edition-facts.ts';
import type { ReportFinding } from './finding.ts';

/** A section in both editions. */
export interface TwinSections {
  original: SectionFacts;
  translation: SectionFacts;
}

/**
 * Holds the headings of two editions to each other by their ids, and tells apart those that are
 * missing, added and moved.
 *
 * @returns the sections that both have, in the order of the translation.
 */
export function compareSections(
  original: readonly SectionFacts[],
  translation: readonly SectionFacts[],
  report: ReportFinding,
): TwinSections[] {
  reportMissing(original, translation, report);
  reportExtra(original, translation, report);
  const ofOriginal = byId(original);
  const twins = translation.flatMap((section) => {
    const twin = ofOriginal.get(section.id);
    return twin ? [{ original: twin, translation: section }] : [];
  });
  reportMoved(original, twins, report);
  for (const twin of twins) compareHeadings(twin, report);
  return twins;
}

const byId = (sections: readonly SectionFacts[]) =>
  new Map(sections.map((section) => [section.id, section]));

function reportMissing(
  original: readonly SectionFacts[],
  translation: readonly SectionFacts[],
  report: ReportFinding,
): void {
  const known = byId(translation);
  let before = translation[0]!;
  for (const section of original) {
    const twin = known.get(section.id);
    if (twin) before = twin;
    else if (section.id !== '') {
      report({
        code: 'parity/missing-section',
        section: before.id,
        message: `The section "${section.id}" of the original is missing.`,
        place: before.place,
        original: section.place,
        hint: `Translate it after this section, under a heading that ends in [#${section.id}].`,
      });
    }
  }
}

function reportExtra(
  original: readonly SectionFacts[],
  translation: readonly SectionFacts[],
  report: ReportFinding,
): void {
  const known = byId(original);
  let before = original[0]!;
  for (const section of translation) {
    const twin = known.get(section.id);
    if (twin) before = twin;
    else if (section.id !== '') {
      report({
        code: 'parity/extra-section',
        section: section.id,
        message: `The original has no section "${section.id}".`,
        place: section.place,
        original: before.place,
        hint: 'Write it in the original too, or give the heading the id that it has there.',
      });
    }
  }
}

/** The fewest sections that have to move for both to be in one order. */
function reportMoved(
  original: readonly SectionFacts[],
  twins: readonly TwinSections[],
  report: ReportFinding,
): void {
  const translated = twins.map(({ translation }) => translation);
  const ids = new Set(translated.map(({ id }) => id));
  const common = original.filter(({ id }) => ids.has(id));
  const pairs = align<SectionFacts>(common, translated, (a, b) => a.id === b.id);
  for (const { original: twin, translation: section } of pairs) {
    if (twin || !section) continue;
    const at = common.findIndex(({ id }) => id === section.id);
    const before = common[at - 1];
    report({
      code: 'parity/moved-section',
      section: section.id,
      message: `The section "${section.id}" stands elsewhere than in the original.`,
      place: section.place,
      original: common[at]!.place,
      hint: before?.id
        ? `Move it, so that it follows "${before.id}" as there.`
        : 'Move it to the top, as there.',
    });
  }
}

function compareHeadings({ original, translation }: TwinSections, report: ReportFinding): void {
  const name = ({ depth, number }: SectionFacts) =>
    [`level ${depth}`, number && `number ${number}`].filter(Boolean).join(', ');
  if (name(original) === name(translation)) return;
  report({
    code: 'parity/heading-level',
    section: translation.id,
    message: `The heading has ${name(translation)}; in the original it has ${name(original)}.`,
    place: translation.place,
    original: original.place,
    hint: `Begin it with ${'#'.repeat(original.depth)}${original.number ? ` ${original.number}.` : ''} as there.`,
  });
}
