import { z } from 'zod';
import { localized } from '../../language/localized.ts';
import type { Glossary, Term } from '../../language/term.ts';

const word = z.string().min(1, { error: 'expected some text' });

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
      exempt: z
        .array(word)
        .default([])
        .describe(
          'Words that need no entry here: names of products, acronyms that nobody spells otherwise.',
        ),
      synonyms: z
        .array(z.array(synonymForm).min(2))
        .default([])
        .describe(
          'Everyday words that search takes for each other, a set a line, in any language: `[삭제, 지우, 지워, delete]`. A Hangul form stands for every word that begins with it, so a verb is listed by the beginnings of its forms; a Latin one for the word in all its forms.',
        ),
    })
    .catchall(termSchema(languages))
    .superRefine((file, context) => {
      for (const id of Object.keys(file)) {
        if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
          context.addIssue({
            code: 'custom',
            path: [id],
            params: { isName: true },
            message: 'expected lower-case letters, digits and hyphens',
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
  return z
    .strictObject({
      word: localized(languages, word).describe(
        'The word, as a heading of the glossary prints it.',
      ),
      aliases: z
        .array(word)
        .default([])
        .describe(
          'Other spellings, abbreviations and slips that readers type: `[포드, pods, po]`.',
        ),
      description: localized(languages, word).describe(
        'One sentence that explains the term, in your own words.',
      ),
      official: z
        .boolean()
        .default(false)
        .describe(
          'True where the word of the original is the official one of its field: the word of the second language stands beside its first use.',
        ),
      avoid: z
        .strictObject(
          Object.fromEntries(languages.map((code) => [code, z.array(word).exactOptional()])),
        )
        .default({})
        .describe('Forms that prose must not use; search understands them all the same.'),
    })
    .superRefine(({ word, avoid }, context) => {
      for (const [lang, forms] of Object.entries(avoid)) {
        const own = forms.indexOf(word[lang] ?? '');
        if (own === -1) continue;
        const message = 'expected another form than the word of the term';
        context.addIssue({ code: 'custom', path: ['avoid', lang, own], message });
      }
    })
    .describe('A term, by an id of your choice.');
}
