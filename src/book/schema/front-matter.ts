import { z } from 'zod';
import { checkedAgainst, checkedVersion, day, text } from './fields.ts';

/**
 * Id of what stands before the first heading, front matter included. No heading can have it: ids
 * begin with a letter.
 */
export const openingId = '_opening';

const sectionId = z.string().regex(/^(_opening|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/, {
  error: 'expected the id of a heading',
});

const sectionState = z.string().regex(/^[0-9a-f]{8}$/, {
  error: 'expected what `npm run parity -- --accept` writes: eight digits in quotes',
});

/** The front matter of a chapter's MDX file. */
export const frontMatterSchema = z.strictObject({
  title: text.describe("Title of the page, without the chapter's number."),
  chapter: z.int().min(0).describe('Number of the chapter in the book.'),
  part: z
    .int()
    .positive()
    .default(1)
    .describe('Which part of that chapter this page is; a chapter may have several.'),
  summary: text.describe('One or two sentences for the contents, search engines and shared links.'),
  takeaways: z
    .array(text)
    .min(3)
    .max(5)
    .optional()
    .describe('What to remember, shown at the top: three to five sentences.'),
  about: checkedAgainst
    .optional()
    .describe("The version that this page is checked against, if not the site's."),
  draft: z
    .boolean()
    .optional()
    .describe(
      'Whether it is not finished: its faults are warnings, its page says so, and no list has it.',
    ),
  kubernetes: checkedVersion.optional().describe('Before: `about`.'),
  updated: day.optional().describe('The day of the last change, for a copy without Git history.'),
  byline: text.optional().describe('Where the text comes from, under the title.'),
  translates: z
    .record(sectionId, sectionState)
    .optional()
    .describe(
      'For a translation, the state of the original by section. Written by `npm run parity -- --accept`.',
    ),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** Words of a front matter, and where they stand in it. */
interface FrontMatterText {
  text: string;
  path: (string | number)[];
  /** They may hold Markdown, and search finds them. */
  isProse: boolean;
}

/**
 * All that a front matter says to readers, in the order of the page: what translations are held to,
 * search reads and checks of texts look over. A new key with words has its entry here, whatever shows
 * it; one without, in which translations must not differ, in `translation/compare-editions.ts`.
 */
export function frontMatterTexts({
  title,
  summary,
  byline,
  takeaways = [],
}: FrontMatter): FrontMatterText[] {
  return [
    { text: title, path: ['title'], isProse: false },
    { text: summary, path: ['summary'], isProse: true },
    ...(byline === undefined ? [] : [{ text: byline, path: ['byline'], isProse: false }]),
    ...takeaways.map((text, index) => ({ text, path: ['takeaways', index], isProse: true })),
  ];
}
