import { englishStem } from './stems.ts';

/** What every form of a set may be written instead of, as `glossary.yaml` lists them. */
export type SynonymSet = readonly string[];

/**
 * Everyday words that mean the same to a reader who searches. A Hangul form stands for every word
 * that begins with it, since verbs are conjugated; a Latin one for its word in all forms.
 */
export class Synonyms {
  readonly #sets: readonly SynonymSet[];
  /** Forms of several words, each as its words. */
  readonly #phrases: readonly (readonly string[])[];

  constructor(sets: readonly SynonymSet[]) {
    this.#sets = sets;
    this.#phrases = sets
      .flat()
      .map((form) => form.split(' '))
      .filter(({ length }) => length > 1);
  }

  /** The forms that may stand in place of a word, itself left out. */
  of(word: string): string[] {
    const own = this.#sets.filter((set) => set.some((form) => isForm(word, form)));
    return [...new Set(own.flat())].filter((form) => !isForm(word, form));
  }

  /** How many of the words, from a place on, make up one form; 1 where they make up none. */
  lengthAt(words: readonly string[], at: number): number {
    const phrase = this.#phrases.find((parts) =>
      parts.every((part, index) => isForm(words[at + index] ?? '', part)),
    );
    return phrase?.length ?? 1;
  }
}

function isForm(word: string, form: string): boolean {
  if (/^[가-힣]/.test(form)) return word.startsWith(form);
  return englishStem(word.toLowerCase()) === englishStem(form.toLowerCase());
}
