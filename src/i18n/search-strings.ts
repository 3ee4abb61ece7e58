import type { Kind } from '../search/index.ts';

/**
 * The words of search in one language; plain data, so that they can travel as JSON. Braces hold
 * what is filled in. `{as:으로:로}` picks by how the text filled in for `as` ends: the first after
 * a final consonant other than ㄹ, the second otherwise.
 */
export interface SearchStrings {
  /** Name of the dialog and of its field. */
  title: string;
  /** In the empty field. */
  placeholder: string;
  close: string;
  /** Name of the row of kinds, and its first entry. */
  kinds: string;
  allKinds: string;
  /** What a result says it matched, and the filter for it. */
  kind: Record<Kind, string>;
  /** Narrower names by the label of a text: the types of annotations. */
  label: Record<string, string>;
  /** Name of the list. */
  results: string;
  /** `{count}` */
  count: string;
  countOne: string;
  /** `{count}`, `{total}`: only the best are told. */
  countBest: string;
  /** `{as}`: the query was read as another one. */
  readAs: string;
  /** `{query}`: search for it as it was typed. */
  literally: string;
  /** `{words}`, each in quotation marks: what was left out, since nothing answers the whole query. */
  without: string;
  /** `{words}`: words that no section has. */
  unknown: string;
  nothing: string;
  /** Before three terms that the book has. */
  near: string;
  /** Keys, for those who have them. */
  keys: string;
  loading: string;
  failed: string;
  /** There is no network, and the book was not saved. */
  offline: string;
  /** Names of the languages of the book, for a hit in another edition. */
  languages: Record<string, string>;
}

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
