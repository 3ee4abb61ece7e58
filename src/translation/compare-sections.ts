import { align } from './align.ts';
import type { SectionFacts } from './edition-facts.ts';
import { placesOf, type ReportFinding, type Twins } from './finding.ts';

type Sections = readonly SectionFacts[];

/**
 * Holds the headings of two editions to each other by their ids, and tells apart those that are
 * missing, added and moved.
 *
 * @returns the sections that both have, in the order of the translation.
 */
export function compareSections(
  { original, translation }: Twins<Sections>,
  report: ReportFinding,
): Twins<SectionFacts>[] {
  const missing = sectionsWithout(original, translation);
  for (const { section, before } of sectionsWithout(translation, original)) {
    const at = missing.findIndex((each) => each.before.id === before.id);
    const [twin] = at === -1 ? [] : missing.splice(at, 1);
    report({
      code: 'parity/extra-section',
      section: section.id,
      message: twin
        ? `The original has no section "${section.id}"; it has "${twin.section.id}" here.`
        : `The original has no section "${section.id}".`,
      ...placesOf({ original: twin?.section ?? before, translation: section }),
      hint: `Write it in the original too, or give the heading the id that it has there${twin ? `, [#${twin.section.id}]` : ''}.`,
    });
  }
  for (const { section, before } of missing) {
    report({
      code: 'parity/missing-section',
      section: before.id,
      message: `The section "${section.id}" of the original is missing.`,
      ...placesOf({ original: section, translation: before }),
      hint: `Translate it after this section, under a heading that ends in [#${section.id}].`,
    });
  }
  const ofOriginal = byId(original);
  const twins = translation.flatMap((section) => {
    const twin = ofOriginal.get(section.id);
    if (!twin) return [];
    const lost = missing.filter(({ before }) => before === section).map((each) => each.section);
    return [{ original: withLost(twin, lost, section), translation: section }];
  });
  reportMoved(original, twins, report);
  for (const twin of twins) compareHeadings(twin, translation, report);
  return twins;
}

const byId = (sections: Sections) => new Map(sections.map((section) => [section.id, section]));

/** A heading that was left out leaves what follows it to the section above. */
function withLost(
  original: SectionFacts,
  lost: Sections,
  { children }: SectionFacts,
): SectionFacts {
  if (children.length <= original.children.length) return original;
  const parts = [original, ...lost];
  return {
    ...original,
    children: parts.flatMap((part) => part.children),
    links: parts.flatMap((part) => part.links),
    code: parts.flatMap((part) => part.code),
    prose: parts.flatMap((part) => part.prose),
  };
}

/** Sections that the other edition lacks, each with the one there after which it would stand. */
function sectionsWithout(sections: Sections, others: Sections) {
  const known = byId(others);
  let before = others[0]!;
  return sections.flatMap((section) => {
    const twin = known.get(section.id);
    if (twin) before = twin;
    return twin || section.id === '' ? [] : [{ section, before }];
  });
}

/** The fewest sections that have to move for both to be in one order. */
function reportMoved(
  original: Sections,
  twins: readonly Twins<SectionFacts>[],
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

function compareHeadings(
  { original, translation }: Twins<SectionFacts>,
  sections: Sections,
  report: ReportFinding,
): void {
  // One that skips a level is a fault in any edition.
  const above = sections[sections.indexOf(translation) - 1];
  if (translation.depth > Math.max(above?.depth ?? 0, 1) + 1) return;
  const name = ({ depth, number }: SectionFacts) =>
    [`level ${depth}`, number && `number ${number}`].filter(Boolean).join(', ');
  if (name(original) === name(translation)) return;
  report({
    code: 'parity/heading-level',
    section: translation.id,
    message: `The heading has ${name(translation)}; in the original it has ${name(original)}.`,
    ...placesOf({ original, translation }),
    hint: `Begin it with ${'#'.repeat(original.depth)}${original.number ? ` ${original.number}.` : ''} as there.`,
  });
}
