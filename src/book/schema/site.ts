import { z } from 'zod';
import { accentFault } from '../colours/accent.ts';
import { type Language, localized } from '../../language/localized.ts';
import {
  checkedAgainst,
  checkedVersion,
  languageCode,
  minorVersion,
  slug,
  text,
  version,
  webAddress,
} from './fields.ts';

/** The part of site.yaml that is read first: everything else is keyed by these codes. */
export const languagesSchema = z.looseObject({
  languages: z
    .array(languageCode)
    .min(1)
    .refine((codes) => new Set(codes).size === codes.length, {
      error: 'expected each language once',
    })
    .describe('Codes of the languages, such as `[ko, en]`; the first is the original, at `/`.'),
});

const colour = z
  .string({ error: 'expected a colour in quotes, since # begins a comment, such as "#2d5f8b"' })
  .regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as "#2d5f8b"', abort: true })
  .toLowerCase();

/** The colours that a book has of its own. They must be read, and be taken for nothing else. */
const accentSchema = z
  .strictObject({
    link: colour.optional().describe('Of links, such as `"#2d5f8b"`.'),
    correction: colour.optional().describe('Of corrections: the red pen, if it is not to be red.'),
  })
  .superRefine((accent, context) => {
    for (const name of ['link', 'correction'] as const) {
      const message = accent[name] && accentFault(name, accent);
      if (message) context.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** A picture of the content folder. */
const logoSchema = text
  .regex(/^[\w./-]+\.(?:svg|png)$/i, {
    error: 'expected the name of an SVG or PNG file of the content folder, such as logo.svg',
  })
  .overwrite((path) => path.replace(/^\.?\//, ''));

/** What stands in quotes after `content=` in the element that a search engine offers to copy. */
const verificationCode = z
  .string()
  .regex(/^[\w-]+=*$/, { error: 'expected what the element <meta> has in content="…"' });

/** content/site.yaml: what the book is, and how it is published. */
export function siteSchema(languages: readonly Language[]) {
  const words = localized(languages, text);
  return z.strictObject({
    title: words.describe("The title on the title page and in every page's title."),
    subtitle: words.optional().describe('The line under the title.'),
    description: words.describe('One or two sentences for search engines and shared links.'),
    introduction: words
      .optional()
      .describe('What the title page says of the notes; the description, if left out.'),
    author: words.optional().describe('Who writes the notes.'),
    book: bookSchema(languages)
      .optional()
      .describe('The book that the notes are on, if they are on one.'),
    languages: languagesSchema.shape.languages,
    about: checkedAgainst
      .extend({
        name: text.describe('What it is, such as PostgreSQL. Of Kubernetes, YAML is checked too.'),
      })
      .optional()
      .describe('What the notes are checked against.'),
    kubernetes: checkedVersion.optional().describe('Before: `about` of a book on Kubernetes.'),
    // On GitHub Actions the repository that builds wins, so that a fork's links lead to the fork.
    repository: webAddress
      .optional()
      .describe('Web address of the repository, for edit and report links.'),
    // RFC 4151: a name, and a day on which it was its owner's.
    tag: text
      .regex(/^[\w.-]+(?:@[\w.-]+)?,\d{4}(?:-\d\d){0,2}$/, {
        error: 'expected a name and a year in which it was yours, such as example.org,2026',
      })
      .optional()
      .describe(
        'What ids in the feed begin with, so that they stay when the site moves: a domain or mail address of yours and a year in which it was, such as `example.org,2026`. Left out, it is the repository or the host.',
      ),
    branch: text.default('main').describe('Branch that edit links open; main, if left out.'),
    licence: z
      .strictObject({
        code: text.optional().describe('Licence of the code.'),
        content: text.optional().describe('Licence of the text.'),
      })
      .optional()
      .describe('The licences, as short names.'),
    accent: accentSchema
      .optional()
      .describe(
        'Colours of its own, as they are in the light; those in the dark are made of them.',
      ),
    logo: logoSchema
      .optional()
      .describe(
        'A picture in the content folder, best a square, that stands in the header, on the icon and on share images, where a numeral would: SVG, or PNG of at most 32 kB.',
      ),
    translation: z
      .enum(['lenient', 'strict'])
      .default('lenient')
      .describe('Whether a missing or differing translation is a warning or an error.'),
    drafts: z
      .enum(['hidden', 'listed'])
      .default('hidden')
      .describe('Whether the contents and search have chapters that say `draft: true`.'),
    example: z
      .strictObject({
        chapter: slug.describe('Folder of its chapter.'),
        annotation: slug.describe('Its id.'),
      })
      .optional()
      .describe('The annotation that the title page shows as a live example.'),
    verification: z
      .strictObject({
        google: verificationCode.optional().describe('Code of Google Search Console.'),
        naver: verificationCode.optional().describe('Code of Naver Search Advisor.'),
        bing: verificationCode.optional().describe('Code of Bing Webmaster Tools.'),
      })
      .optional()
      .describe('Codes with which search engines verify who owns the site.'),
  });
}

function bookSchema(languages: readonly Language[]) {
  return z.strictObject({
    title: localized(languages, text).describe('Its title.'),
    author: text.describe('Who wrote it.'),
    edition: z.int().positive().optional().describe('Number of the edition.'),
    year: z.int().min(1450).optional().describe('The year in which it came out.'),
    publisher: text.optional().describe('Who published it.'),
    version: version.optional().describe('The version of its subject that it describes.'),
    kubernetes: minorVersion.optional().describe('Before: `version`.'),
  });
}

export type Site = z.output<ReturnType<typeof siteSchema>>;
