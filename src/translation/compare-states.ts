import type { Edition } from '../book/book.ts';
import { wholeFile } from '../book/issues/issue.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { SectionFacts } from './edition-facts.ts';
import { placesOf, type ReportFinding, type Twins } from './finding.ts';

/**
 * Reports sections whose original has moved on since they were translated, and sections of which
 * nobody said what they translate.
 *
 * @param slug name of the chapter, for the command that a hint tells.
 */
export function compareStates(
  twins: readonly Twins<SectionFacts>[],
  original: readonly SectionFacts[],
  edition: Edition,
  slug: string,
  report: ReportFinding,
): void {
  const accept = `npm run parity -- --accept ${slug}`;
  const records = edition.frontMatter.translates;
  if (!records) {
    report({
      code: 'parity/unrecorded-section',
      section: openingId,
      message: 'Nothing says which state of the original this translation was made from.',
      place: wholeFile(edition.file),
      original: original[0]!.place,
      hint: `When it says what the original says, run: ${accept}`,
    });
    return;
  }
  for (const twin of twins) {
    const { id } = twin.translation;
    const recorded = records[id];
    if (recorded === twin.original.state) continue;
    const isStale = recorded !== undefined;
    report({
      code: isStale ? 'parity/stale-section' : 'parity/unrecorded-section',
      section: id,
      message: isStale
        ? `The original of this section changed after it was translated; recorded is ${recorded}, and now it is ${twin.original.state}.`
        : 'Nothing says which state of the original this section was translated from.',
      ...placesOf(twin),
      hint: `Bring it up to date, then run: ${accept}#${id}`,
    });
  }
  const ids = new Set(original.map(({ id }) => id));
  for (const id of Object.keys(records).filter((key) => !ids.has(key))) {
    report({
      code: 'parity/leftover-record',
      section: openingId,
      message: `The original has no section "${id}" any more.`,
      place: edition.keyPlaceOf(['translates', id]),
      original: original[0]!.place,
      hint: `Remove the line, or run: ${accept}`,
    });
  }
}
