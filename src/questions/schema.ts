import { z } from 'zod';
import { type Language, localized } from '../book/localized.ts';
import { slug, text } from '../book/schema/fields.ts';

/** content/chapters/<slug>/questions.yaml: what readers may ask themselves, by section id. */
export function questionsSchema(languages: readonly Language[]) {
  return z.record(
    slug,
    z.array(
      z.strictObject({
        /** What is asked, as inline Markdown. */
        question: localized(languages, text),
        /** The answer, as inline Markdown. */
        answer: localized(languages, text),
        /**
         * What the answer rests on: the id of an annotation of this chapter, the id of a source,
         * or `manifest:hello-pod.yaml#spec.containers[0]`.
         */
        cites: z.array(text),
      }),
    ),
  );
}

/** One question with its answer. */
export interface QuestionData {
  /** Id of the section that it is on. */
  section: string;
  question: Localized;
  answer: Localized;
  cites: readonly string[];
}

type Localized = z.output<ReturnType<typeof questionsSchema>>[string][number]['question'];
