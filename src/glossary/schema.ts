import { z } from 'zod';
import { localized } from '../book/localized.ts';
import type { Glossary, Term } from './term.ts';

/**
 * The shape of `content/glossary.yaml`: a map from a term's id to its entry, and beside them the
 * one reserved key `exempt`.
 *
 * @param languages language codes of the book, the original first; its texts are required, the
 *   others may be missing until they are translated
 */
export function glossarySchema(languages: readonly string[]) {
  return z
    .object({
      /** Words that need no entry here: names of products, acronyms that nobody spells otherwise. */
      exempt: z.array(z.string().min(1)).default([]),
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
    .transform(({ exempt, ...terms }): Glossary => ({
      exempt,
      terms: Object.entries(terms).map(([id, entry]) => ({ ...(entry as Omit<Term, 'id'>), id })),
    }));
}

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
