import type { Language } from '../../language/localized.ts';

/**
 * A schema that depends on the languages of the book, made once for each list of them: each chapter
 * of a book asks for it, and to make one takes longer than to check a file against it.
 */
export function perLanguages<Schema>(
  make: (languages: readonly Language[]) => Schema,
): (languages: readonly Language[]) => Schema {
  const made = new Map<string, Schema>();
  return (languages) => {
    const key = languages.join();
    const schema = made.get(key) ?? make(languages);
    made.set(key, schema);
    return schema;
  };
}
