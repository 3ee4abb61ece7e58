import fallback from '../i18n/fallback.ts';
import { UsageError } from '../book/issues/usage-error.ts';
import { languagesSchema } from '../book/schema/site.ts';
import type { Language } from '../language/localized.ts';
import type { BookWish } from './draft-book.ts';

/**
 * The languages of a new book, as they were typed: `ko, en`.
 *
 * @throws UsageError with a sentence for the author.
 */
export function readLanguages(typed = ''): readonly Language[] {
  const languages = typed.split(/[\s,]+/).filter(Boolean);
  if (languages.length === 0) return [fallback.lang];
  const { error } = languagesSchema.safeParse({ languages });
  if (!error) return languages;
  throw new UsageError(`The languages are "${typed}"; ${error.issues[0]!.message}.`);
}

/**
 * What the notes of a new book are checked against, as it was typed: `PostgreSQL 17`.
 *
 * @throws UsageError with a sentence for the author.
 */
export function readAbout(typed = ''): BookWish['about'] {
  if (typed.trim() === '') return undefined;
  const [, name, version] = /^(.*\S)\s+(v?\d[\w.-]*)$/.exec(typed.trim()) ?? [];
  if (name !== undefined && version !== undefined) return { name, version };
  throw new UsageError(
    `What the notes are checked against is "${typed}"; expected a name and a version, such as "PostgreSQL 17".`,
  );
}
