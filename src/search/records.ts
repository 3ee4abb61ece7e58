import { fields } from './index-format.ts';
import { kinds, type SearchSection, type SearchText } from './section.ts';

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

/** Fields of the records of each section that come before those of its other texts. */
const fixedFields = (['title', 'ancestors', 'note'] as const).map((field) => fields.indexOf(field));
export const ancestorsRecord = 1;

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

/** The texts of each record of a section. */
export function recordTexts({ title, ancestors, texts }: SearchSection): (readonly string[])[] {
  const prose = texts.filter(({ kind }) => kind === 'note');
  const others = texts.filter(({ kind }) => kind !== 'note');
  return [[title], ancestors, prose.map(({ text }) => text), ...others.map(({ text }) => [text])];
}
