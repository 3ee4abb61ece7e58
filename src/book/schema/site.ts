import { z } from 'zod';
import { type Language, localized } from '../localized.ts';
import { day, minorVersion, slug, text, webAddress } from './fields.ts';

/** The part of site.yaml that is read first: everything else is keyed by these codes. */
export const languagesSchema = z.looseObject({
  languages: z
    .array(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
        error: 'expected a language code such as ko',
      }),
    )
    .min(1)
    .refine((codes) => new Set(codes).size === codes.length, {
      error: 'a language is listed twice',
    }),
});

/** content/site.yaml: what the book is, and how it is published. */
export function siteSchema(languages: readonly Language[]) {
  const words = localized(languages, text);
  return z.strictObject({
    /** The title on the title page and in every page's title. */
    title: words,
    /** The line under the title. */
    subtitle: words.optional(),
    /** One or two sentences for search engines and shared links. */
    description: words,
    /** Who writes the notes. */
    author: words.optional(),
    /** The book that the notes are on, if they are on one. */
    book: z
      .strictObject({
        title: words,
        author: text,
        /** Number of the edition. */
        edition: z.int().positive().optional(),
        year: z.int().min(1450).optional(),
        publisher: text.optional(),
        /** The Kubernetes version that the book describes. */
        kubernetes: minorVersion.optional(),
      })
      .optional(),
    /** Codes of the languages; the first is the original and is served at `/`. */
    languages: languagesSchema.shape.languages,
    /** The Kubernetes version that the notes are checked against, and the day of that check. */
    kubernetes: z.strictObject({ version: minorVersion, checked: day }).optional(),
    /**
     * Web address of the repository, for edit and report links. On GitHub Actions the repository
     * that builds wins, so that a fork's links lead to the fork.
     */
    repository: webAddress.optional(),
    /** Branch that edit links open. */
    branch: text.default('main'),
    /** The licences of the code and of the text, as short names. */
    licence: z.strictObject({ code: text, content: text }).partial().optional(),
    /** Whether a missing or differing translation is an error (strict) or a warning (lenient). */
    translation: z.enum(['lenient', 'strict']).default('lenient'),
    /** The annotation that the title page shows as the live example of what this site does. */
    example: z.strictObject({ chapter: slug, annotation: slug }).optional(),
    /** Codes with which search engines verify who owns the site. */
    verification: z.strictObject({ google: text, naver: text, bing: text }).partial().optional(),
  });
}

export type Site = z.output<ReturnType<typeof siteSchema>>;
