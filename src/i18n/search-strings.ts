import type { Kind } from '../search/index.ts';
import type { Strings } from './strings.ts';

/** The words of search in one language, with names that only the book knows. */
export type SearchStrings = Omit<Strings['search'], 'kind'> & {
  /** The kinds of which the book has texts. */
  kind: Partial<Record<Kind, string>>;
  /** Narrower names by the label of a text: the types of annotations. */
  label: Record<string, string>;
  /** Names of the languages of the book, for a hit in another edition. */
  languages: Record<string, string>;
};

/** Fills the braces of a text. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(
    /\{(\w+)(?::([^:}]*):([^:}]*))?\}/g,
    (_, name: string, afterConsonant?: string, afterVowel?: string) => {
      const value = values[name] ?? '';
      if (afterConsonant === undefined || afterVowel === undefined) return value;
      return endsInConsonant(value) ? afterConsonant : afterVowel;
    },
  );
}

function endsInConsonant(text: string): boolean {
  const last = text.at(-1) ?? '';
  if (last < '가' || last > '힣') return false;
  const RIEUL = 8;
  const final = (last.charCodeAt(0) - '가'.charCodeAt(0)) % 28;
  return final !== 0 && final !== RIEUL;
}
