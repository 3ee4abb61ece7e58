import type { Issue, Place } from '../book/issues/issue.ts';

/** Four lines of a phone's width, which two of a desk hold too; a letter of Hangul is two wide. */
const mostWide = 120;

/** A warning of a title that pages, lists and cards have no room for. */
export function longTitle(title: string, place: Place): Issue[] {
  const width = [...title].reduce((sum, letter) => sum + (letter > '\u1100' ? 2 : 1), 0);
  if (width <= mostWide) return [];
  return [
    {
      code: 'chapter/long-title',
      severity: 'warning',
      message: `The title has ${[...title].length} characters; no page has room for so many.`,
      place,
      hint: 'Say it in a few words, and the rest in the first sentence below.',
    },
  ];
}
