import { z } from 'zod';

/** A language code as site.yaml lists it: a BCP 47 tag such as `ko` or `pt-BR`. */
export type Language = string;

/** A text per language. Languages may be missing; the original is always there. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

/** What a reader of `lang` gets: the text, and the language it is really in. */
export interface Picked<T = string> {
  value: T;
  lang: Language;
}

/**
 * The schema of a text per language: a map keyed by the codes of the book, of which the original
 * (the first) is required; or one plain value that is the same in every language.
 */
export function localized<T extends z.ZodType>(languages: readonly Language[], value: T) {
  const shape = Object.fromEntries(
    languages.map((code, index) => [code, index === 0 ? value : value.optional()]),
  );
  const map = z.strictObject(shape);
  languageMaps.add(map);
  return z.union([
    value.transform(
      (same) => Object.fromEntries(languages.map((code) => [code, same])) as Localized<z.output<T>>,
    ),
    map as unknown as z.ZodType<Localized<z.output<T>>>,
  ]);
}

const languageMaps = new WeakSet<z.ZodType>();

/** Whether the keys of a mapping are the languages of the book. */
export const isLanguageMap = (schema: z.ZodType) => languageMaps.has(schema);

/** The text for a reader of `lang`, or the original where it has not been translated. */
export function pick<T>(
  text: Localized<T>,
  lang: Language,
  languages: readonly Language[],
): Picked<T> {
  const found = [lang, ...languages].find((code) => text[code] !== undefined)!;
  return { value: text[found]!, lang: found };
}
