import { z } from 'zod';
import { annotationTypeNames } from '../annotation-types.ts';
import { type Language, localized } from '../../language/localized.ts';
import { day, languageCode, slug, text } from './fields.ts';

/**
 * The words that an annotation is about, as in the W3C Web Annotation model, section 4.2.4.
 * Matched on the rendered text, exactly and once.
 */
export const textQuoteSelectorSchema = z.strictObject({
  exact: text.describe('The words themselves, as they are rendered.'),
  prefix: z.string().optional().describe('The words just before, where `exact` occurs twice.'),
  suffix: z.string().optional().describe('The words just after.'),
});

const citedSource = z.strictObject({
  id: slug.describe('Id of the source in sources.yaml.'),
  quote: text.optional().describe('The words of the source that say it.'),
  lang: languageCode
    .optional()
    .describe('Language of the quoted words, if not that of the source.'),
  edition: text.optional().describe('What was read for it, if not the edition of the source.'),
});

/** A remark is about a phrase of the note or about a key of a manifest, never both. */
function checkTarget(
  { target, manifest, path }: { target?: unknown; manifest?: unknown; path?: unknown },
  context: z.RefinementCtx,
): void {
  const fault = (key: string, message: string) =>
    context.addIssue({ code: 'custom', path: [key], message });
  if (target !== undefined && manifest !== undefined)
    fault('manifest', 'expected no manifest beside a target');
  else if (target === undefined && manifest === undefined)
    fault('target', 'expected a target, or a manifest and a path');
  else if (target !== undefined && path !== undefined)
    fault('path', 'expected no path beside a target');
  else if (target === undefined && path === undefined)
    fault('path', 'expected a path such as spec.containers[0].image');
}

/** content/chapters/<slug>/annotations.yaml: the remarks on one chapter, in all languages. */
export function annotationsSchema(languages: readonly Language[]) {
  const words = localized(languages, text);
  return z.array(
    z
      .strictObject({
        id: slug.describe(
          'Part of the permalink: never reused, never changed. Unique within the chapter.',
        ),
        type: z.enum(annotationTypeNames).describe('What kind of remark it is.'),
        target: localized(languages, textQuoteSelectorSchema)
          .optional()
          .describe('The phrase that it is about.'),
        manifest: text
          .optional()
          .describe(
            'In place of a target: the manifest that it is about, such as web-server.yaml.',
          ),
        path: text
          .optional()
          .describe('The key of the manifest, as kubectl writes it: spec.containers[0].image.'),
        lead: words.describe(
          'The remark in a few words: 24 Hangul or 60 Latin characters at most.',
        ),
        body: words.describe('The remark in full, as inline Markdown.'),
        versions: z
          .string({ error: 'expected any, or a quoted version such as "17" or "16+"' })
          .regex(/^(any|v?\d[\w.-]*\+?)$/, { error: 'expected any, "17" or "16+"' })
          .default('any')
          .describe(
            'The versions of what site.yaml is `about` for which it holds: any, "17" or "16+".',
          ),
        sources: z
          .array(z.union([slug.transform((id) => ({ id })), citedSource]))
          .describe('The sources that say so: ids of sources.yaml, or id, quote and lang.'),
        created: day.describe('The day on which it was written.'),
        modified: day.optional().describe('The day on which it was last changed in substance.'),
      })
      .superRefine(checkTarget),
  );
}

export type AnnotationData = z.output<ReturnType<typeof annotationsSchema>>[number];
export type TextQuoteSelector = z.output<typeof textQuoteSelectorSchema>;
