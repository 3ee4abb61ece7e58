import { z } from 'zod';
import { type Language, localized } from '../../language/localized.ts';
import { day, languageCode, slug, text, webAddress } from './fields.ts';

/** content/sources.yaml: what the annotations rest on, by id. */
export function sourcesSchema(languages: readonly Language[]) {
  return z.record(
    slug,
    z
      .strictObject({
        title: localized(languages, text).describe(
          'Title of the page or document, short enough for the foot of an annotation.',
        ),
        url: localized(languages, webAddress).describe(
          'Its address; one per language where the page exists in several.',
        ),
        publisher: text.describe('Who publishes it.'),
        accessed: day.describe('The day on which it was read, or noted if nobody has read it.'),
        read: z
          .boolean()
          .default(true)
          .describe(
            'Whether its text was read, on the page itself or in a copy; false where only its address is known.',
          ),
        lang: languageCode.optional().describe('Language of the words that are quoted from it.'),
        edition: text
          .optional()
          .describe('What was read: a commit, a tag or a day; the day of `accessed` if left out.'),
        checked: localized(languages, text).describe('How it was checked: what was really opened.'),
      })
      .describe('A source, by an id of your choice.'),
  );
}

export type Source = z.output<ReturnType<typeof sourcesSchema>>[string];
