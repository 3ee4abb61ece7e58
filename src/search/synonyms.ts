import { englishStem } from './stems.ts';

/** What every form of a set may be written instead of, as `glossary.yaml` lists them. */
export type SynonymSet = readonly string[];

/**
 * Everyday words that mean the same to a reader who searches. A Hangul form stands for every word
 * that begins with it, since verbs are conjugated; a Latin one for its word in all forms.
 */
export class Synonyms {
  /** Sets by what their forms are compared by: a query asks for them at each key. */
  readonly #sets = new Map<string, SynonymSet[]>();
  /** Forms of several words, each as its words. */
  readonly #phrases: readonly (readonly string[])[];

  constructor(sets: readonly SynonymSet[]) {
    for (const set of sets) {
      for (const key of new Set(set.map(keyOf))) {
        this.#sets.set(key, [...(this.#sets.get(key) ?? []), set]);
      }
    }
    this.#phrases = sets
      .flat()
      .map((form) => form.split(' '))
      .filter(({ length }) => length > 1);
  }

  /** The forms that may stand in place of a word, itself left out. */
  of(word: string): string[] {
    const own = keysOf(word).flatMap((key) => this.#sets.get(key) ?? []);
    return [...new Set(own.flat())].filter((form) => !isForm(word, form));
  }

  /** The forms of which a Hangul word is an inflection: 늘리 of 늘리고. */
  stemsOf(word: string): string[] {
    return keysOf(word).filter((key) => key !== word && this.#sets.has(key));
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
  return keysOf(word).includes(keyOf(form));
}

function keyOf(form: string): string {
  return isHangul(form) ? form : englishStem(form.toLowerCase());
}

/** The keys of all forms that stand for a word. */
function keysOf(word: string): string[] {
  if (!isHangul(word)) return [englishStem(word.toLowerCase())];
  return Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1));
}

function isHangul(text: string): boolean {
  return /^[가-힣]/.test(text);
}
