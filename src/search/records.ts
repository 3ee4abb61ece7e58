import { fields } from './index-format.ts';
import { kinds, type SearchText } from './section.ts';

/**
 * What stands together in a section: its title, the titles above it, its prose as a whole, and each
 * other text by itself: one command, one annotation, one drawing. Words of a query that share a
 * record belong together more than words that only share a section.
 */
export interface SectionRecord {
  /** Place of its section in the index. */
  section: number;
  /** Place of its field in {@link fields}. */
  field: number;
  /** Place of the text in its section; titles and prose have none. */
  text?: number;
}

/** Records of each section that come before those of its other texts. */
const titleRecord = 0;
export const ancestorsRecord = 1;
const proseRecord = 2;
const fixedFields = (['title', 'ancestors', 'note'] as const).map((field) => fields.indexOf(field));

/** The kinds of a section's texts in their order, one digit each: all that its records depend on. */
export function kindDigits(texts: readonly SearchText[]): string {
  return texts.map(({ kind }) => kinds.indexOf(kind)).join('');
}

/** All records of all sections; a record's place in the list is its number in the postings. */
export function recordsOf(sections: readonly { kinds: string }[]): SectionRecord[] {
  return sections.flatMap(({ kinds: digits }, section) => [
    ...fixedFields.map((field) => ({ section, field })),
    ...[...digits].flatMap((digit, text) => {
      const kind = kinds[Number(digit)]!;
      return kind === 'note' ? [] : [{ section, field: fields.indexOf(kind), text }];
    }),
  ]);
}

/** What stands in the records of a section, in their order: texts by the record's place in it. */
export function recordTexts(section: {
  title: string;
  ancestors: readonly string[];
  texts: readonly SearchText[];
}): { record: number; text: string }[] {
  let next = fixedFields.length;
  return [
    { record: titleRecord, text: section.title },
    ...section.ancestors.map((text) => ({ record: ancestorsRecord, text })),
    ...section.texts.map(({ kind, text }) => ({
      record: kind === 'note' ? proseRecord : next++,
      text,
    })),
  ];
}
