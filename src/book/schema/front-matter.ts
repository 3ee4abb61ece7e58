import { z } from 'zod';
import { day, minorVersion, text } from './fields.ts';

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
  /** Title of the page, without the chapter's number. */
  title: text,
  /** Number of the chapter in the book. */
  chapter: z.int().min(0),
  /** Which part of that chapter this page is; a chapter may have several. */
  part: z.int().positive().default(1),
  /** One or two sentences for the contents, search engines and shared links. */
  summary: text,
  /** What to remember, shown at the top as a list. */
  takeaways: z.array(text).min(3).max(5).optional(),
  /** The Kubernetes version that this page is checked against, if not the site's. */
  kubernetes: z.strictObject({ version: minorVersion, checked: day }).optional(),
  /** The day of the last change, for a copy without Git history. */
  updated: day.optional(),
  /** Where the text comes from, under the title. */
  byline: text.optional(),
  /**
   * For a translation: the state of the original that each section translates, by heading id.
   * Written by `npm run parity -- --accept`, not by hand.
   */
  translates: z.record(sectionId, sectionState).optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
