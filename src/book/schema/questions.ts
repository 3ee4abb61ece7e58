import { z } from 'zod';
import { type Language, localized } from '../../language/localized.ts';
import { slug, text } from './fields.ts';

/** content/chapters/<slug>/questions.yaml: what readers may ask themselves, by section id. */
export const questionsSchema = (languages: readonly Language[]) =>
  z.record(
    slug,
    z
      .array(
        z.strictObject({
          question: localized(languages, text).describe('What is asked, as inline Markdown.'),
          answer: localized(languages, text).describe('The answer, as inline Markdown.'),
          cites: z
            .array(text)
            .describe(
              'What the answer rests on: ids of annotations of this chapter, ids of sources, or `manifest:pod.yaml#spec`.',
            ),
        }),
      )
      .describe('Two to four questions on a section, by the id of its heading.'),
  );

type Questions = z.output<ReturnType<typeof questionsSchema>>[string];

/** One question with its answer, and the id of the section that it is on. */
export type QuestionData = Questions[number] & { section: string };
