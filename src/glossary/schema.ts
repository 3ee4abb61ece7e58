import { z } from 'zod';
import { localized } from '../book/localized.ts';
import type { Glossary, Term } from './term.ts';

/**
 * The shape of `content/glossary.yaml`: a map from a term's id to its entry, and beside them the
 * reserved keys `exempt` and `synonyms`.
 *
 * @param languages language codes of the book, the original first; its texts are required, the
 *   others may be missing until they are translated
 */
export function glossarySchema(languages: readonly string[]) {
  return z
    .object({
      /** Words that need no entry here: names of products, acronyms that nobody spells otherwise. */
      exempt: z.array(z.string().min(1)).default([]),
      /**
       * Everyday words that search takes for each other, a set a line, in any language:
       * `[삭제, 지우, 지워, delete]`. A Hangul form stands for every word that begins with it, so
       * a verb is listed by the beginnings of its forms; a Latin one for the word in all its forms.
       */
      synonyms: z.array(z.array(synonymForm).min(2)).default([]),
    })
    .catchall(termSchema(languages))
    .superRefine((file, context) => {
      for (const id of Object.keys(file)) {
        if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
          context.addIssue({
            code: 'custom',
            path: [id],
            message: 'the id of a term is lower-case letters and digits with hyphens between',
          });
        }
      }
    })
    .transform(({ exempt, synonyms, ...terms }): Glossary => ({
      exempt,
      synonyms,
      terms: Object.entries(terms).map(([id, entry]) => ({ ...(entry as Omit<Term, 'id'>), id })),
    }));
}

/** One syllable begins too many words. */
const synonymForm = z
  .string()
  .regex(/^\S+( \S+)*$/, 'a word, or words with one space between')
  .min(2);

function termSchema(languages: readonly string[]) {
  return z.strictObject({
    /** The word, one per language, as a heading of the glossary prints it. */
    word: localized(languages, z.string().min(1)),
    /** Other spellings, abbreviations and slips that readers type: `[포드, pods, po]`. */
    aliases: z.array(z.string().min(1)).default([]),
    /** One sentence per language that explains the term, in your own words. */
    description: localized(languages, z.string().min(1)),
    /** True where the Korean word is the one of the official Kubernetes documentation. */
    official: z.boolean().default(false),
    /** Forms per language that prose must not use; search understands them all the same. */
    avoid: z
      .strictObject(
        Object.fromEntries(languages.map((code) => [code, z.array(z.string().min(1)).optional()])),
      )
      .transform(withoutMissing<string[]>)
      .default({}),
  });
}

function withoutMissing<Value>(map: Record<string, Value | undefined>): Record<string, Value> {
  const present: Record<string, Value> = {};
  for (const [code, value] of Object.entries(map)) {
    if (value !== undefined) present[code] = value;
  }
  return present;
}
