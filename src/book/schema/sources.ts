import { z } from 'zod';
import { type Language, localized } from '../localized.ts';
import { day, slug, text, webAddress } from './fields.ts';

/** content/sources.yaml: what the annotations rest on, by id. */
export function sourcesSchema(languages: readonly Language[]) {
  return z.record(
    slug,
    z.strictObject({
      /** Title of the page or document, short enough for the foot of an annotation. */
      title: localized(languages, text),
      /** Address; per language where the page exists in several. */
      url: localized(languages, webAddress),
      /** Who publishes it. */
      publisher: text,
      /** The day on which it was read, or noted if nobody has read it. */
      accessed: day,
      /** Whether its text was read, on the page itself or in a copy. False: only its address is known. */
      read: z.boolean().default(true),
      /** How it was checked: what was really opened. */
      checked: localized(languages, text),
    }),
  );
}

export type Source = z.output<ReturnType<typeof sourcesSchema>>[string];
