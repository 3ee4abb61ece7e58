import { z } from 'zod';
import { type Language, localized } from '../localized.ts';
import { day, slug, text } from './fields.ts';

/** The six kinds of remark, in the order in which they are counted and listed. */
export const annotationTypes = [
  'correction',
  'answer',
  'drift',
  'clarification',
  'confirmed',
  'source',
] as const;

export type AnnotationType = (typeof annotationTypes)[number];

/**
 * The words that an annotation is about, as in the W3C Web Annotation model, section 4.2.4.
 * Matched on the rendered text, exactly and once.
 */
export const textQuoteSelectorSchema = z.strictObject({
  /** The words themselves. */
  exact: text,
  /** The words just before, where `exact` alone occurs more than once. */
  prefix: z.string().optional(),
  /** The words just after. */
  suffix: z.string().optional(),
});

/** content/chapters/<slug>/annotations.yaml: the remarks on one chapter, in all languages. */
export function annotationsSchema(languages: readonly Language[]) {
  return z.array(
    z.strictObject({
      /** Part of the permalink: never reused, never changed. Unique within the chapter. */
      id: slug,
      /** What kind of remark it is. */
      type: z.enum(annotationTypes),
      /** The phrase that it is about, per language. */
      target: localized(languages, textQuoteSelectorSchema),
      /** The remark in a few words: 24 Hangul or 60 Latin characters at most. */
      lead: localized(languages, text),
      /** The remark in full, as inline Markdown. */
      body: localized(languages, text),
      /** The Kubernetes versions for which it holds: `any`, `"1.36"` or `"1.33+"`. */
      versions: z
        .string({ error: 'expected any, or a quoted version such as "1.36" or "1.33+"' })
        .regex(/^(any|1\.\d{1,3}\+?)$/, { error: 'expected any, "1.36" or "1.33+"' }),
      /** The sources that say so, by their id in sources.yaml, optionally with the very words. */
      sources: z.array(
        z.union([
          slug.transform((id) => ({ id })),
          z.strictObject({
            id: slug,
            /** The words of the source that say it. */
            quote: text.optional(),
            /** Language of the quoted words, if not the page's. */
            lang: text.optional(),
          }),
        ]),
      ),
      /** The day on which it was written. */
      created: day,
      /** The day on which it was last changed in substance. */
      modified: day.optional(),
    }),
  );
}

export type AnnotationData = z.output<ReturnType<typeof annotationsSchema>>[number];
export type TextQuoteSelector = z.output<typeof textQuoteSelectorSchema>;
