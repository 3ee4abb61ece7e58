import { z } from 'zod';
import { localized } from '../../language/localized.ts';
import { slug, text } from './fields.ts';
import { perLanguages } from './per-languages.ts';

/** content/chapters/<slug>/questions.yaml: what readers may ask themselves, by section id. */
export const questionsSchema = perLanguages((languages) =>
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
  ),
);

/** One question with its answer. */
export interface QuestionData {
  /** Id of the section that it is on. */
  section: string;
  question: Localized;
  answer: Localized;
  cites: readonly string[];
}

type Localized = z.output<ReturnType<typeof questionsSchema>>[string][number]['question'];
