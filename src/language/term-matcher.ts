import { isParticle, withoutPredicate } from './particles.ts';
import { identifierParts, words, type Word } from './words.ts';

/** A term found in a text: `term` is its index in the list given, `end` is exclusive. */
export interface TermMatch {
  term: number;
  start: number;
  end: number;
}

/** A character of the text without its separators. */
interface Letter {
  char: string;
  at: number;
  /** A word, a part of an identifier or a run of another script begins here. */
  starts: boolean;
  /** Nothing that ends before this letter may go on in it: a sentence or a clause ended. */
  breaks: boolean;
}

const NO_TERM = -1;

/**
 * Finds terms in running text, whatever their spacing, hyphens and capitals. Latin forms match
 * whole words or whole parts of identifiers, with or without a plural s. Hangul forms may be
 * glued to particles and to each other; a form of one or two syllables must begin a word and may
 * be followed only by a particle, a verb ending or another term, so that 포트 is not in 포트폴리오.
 */
export class TermMatcher {
  /** Terms by form; and by what forms begin with, of which none is a form, {@link NO_TERM}. */
  readonly #terms = new Map<string, number>();

  /** @param surfaces the ways of writing of each term; the first term that claims one keeps it */
  constructor(surfaces: readonly (readonly string[])[]) {
    surfaces.forEach((forms, term) => {
      for (const form of forms.map(flatten).filter(Boolean)) {
        for (let length = 1; length < form.length; length++) {
          const beginning = form.slice(0, length);
          if (!this.#terms.has(beginning)) this.#terms.set(beginning, NO_TERM);
        }
        if ((this.#terms.get(form) ?? NO_TERM) === NO_TERM) this.#terms.set(form, term);
      }
    });
  }

  /** The term that is written exactly so, spacing and capitals aside. */
  exact(text: string): number | undefined {
    const flat = flatten(text);
    const singular = flat.replace(/(?<=\p{Ll}{2})s$/u, '');
    return [flat, singular]
      .map((form) => this.#terms.get(form) ?? NO_TERM)
      .find((term) => term !== NO_TERM);
  }

  /** Every term, those inside longer ones too, in order of appearance. */
  findAll(text: string): TermMatch[] {
    const letters = lettersOf(text);
    const ends = new Set<number>();
    return letters.flatMap((letter, index) => {
      const found = this.#from(letters, index, ends);
      for (const { length } of found) ends.add(index + length);
      return found.map(({ term, length }) => ({
        term,
        start: letter.at,
        end: letters[index + length - 1]!.at + 1,
      }));
    });
  }

  /** The longest terms from left to right, none inside another. */
  findLongest(text: string): TermMatch[] {
    const longest: TermMatch[] = [];
    for (const match of this.findAll(text).sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (match.start >= (longest.at(-1)?.end ?? 0)) longest.push(match);
    }
    return longest;
  }

  #from(
    letters: readonly Letter[],
    index: number,
    ends: ReadonlySet<number>,
  ): { term: number; length: number }[] {
    const first = letters[index]!;
    if (!first.starts && !isHangul(first.char)) return [];
    const found: { term: number; length: number }[] = [];
    let form = '';
    for (let length = 1; index + length <= letters.length; length++) {
      const letter = letters[index + length - 1]!;
      if (length > 1 && letter.breaks) break;
      form += letter.char;
      const term = this.#terms.get(form);
      if (term === undefined) break;
      if (term === NO_TERM) continue;
      const inside = !first.starts && !ends.has(index);
      if (isHangul(first.char) && inside && length < 3) continue;
      const plural = this.#ending(letters, index + length, length);
      if (plural === undefined) continue;
      // A longer form of the same term, a plural say, is the same use of it.
      const same = found.findIndex((other) => other.term === term);
      if (same >= 0) found.splice(same, 1);
      found.push({ term, length: length + plural });
    }
    return found;
  }

  /**
   * Whether a form of the given length may end before the letter at `end`: the number of letters
   * of a plural ending that belong to it too, or undefined.
   */
  #ending(letters: readonly Letter[], end: number, length: number): number | undefined {
    const after = letters[end];
    if (!after || after.starts) return 0;
    if (!isHangul(letters[end - 1]!.char)) {
      return after.char === 's' && (letters[end + 1]?.starts ?? true) ? 1 : undefined;
    }
    if (length >= 3) return 0;
    const rest = restOfRun(letters, end);
    const isNoun = isParticle(rest) || (length >= 2 && withoutPredicate('명사' + rest) === '명사');
    return isNoun || (length >= 2 && this.#begins(letters, end)) ? 0 : undefined;
  }

  #begins(letters: readonly Letter[], index: number): boolean {
    let form = '';
    for (let at = index; at < letters.length && (at === index || !letters[at]!.starts); at++) {
      form += letters[at]!.char;
      const term = this.#terms.get(form);
      if (term === undefined) return false;
      if (at > index && term !== NO_TERM) return true;
    }
    return false;
  }
}

/** Lower case without spaces, hyphens, dots and underscores: what counts when forms are compared. */
export function flatten(form: string): string {
  return form
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_./:]+/g, '');
}

/** What may stand inside a word, and counts for nothing. */
const SEPARATORS: ReadonlySet<string> = new Set('._-/:');

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let previous: Word | undefined;
  for (const word of words(text)) {
    const breaks =
      previous !== undefined && !/^[\s\-_]?$/.test(text.slice(previous.end, word.start));
    const starts = partStarts(word);
    for (let index = 0; index < word.text.length; index++) {
      const char = word.text[index]!;
      if (SEPARATORS.has(char)) continue;
      letters.push({
        char: char.toLowerCase(),
        at: word.start + index,
        starts: starts.has(index),
        breaks: breaks && index === 0,
      });
    }
    previous = word;
  }
  return letters;
}

/** Of a word that has no parts. */
const WHOLE: ReadonlySet<number> = new Set([0]);

function partStarts(word: Word): ReadonlySet<number> {
  if (word.script !== 'latin' || /^[A-Z]?[a-z]+$/.test(word.text)) return WHOLE;
  const starts = new Set(WHOLE);
  let at = 0;
  const lower = word.text.toLowerCase();
  for (const part of identifierParts(word.text)) {
    at = lower.indexOf(part, at);
    starts.add(at);
    at += part.length;
  }
  return starts;
}

function restOfRun(letters: readonly Letter[], from: number): string {
  let rest = '';
  for (let at = from; at < letters.length && !letters[at]!.starts; at++) rest += letters[at]!.char;
  return rest;
}

function isHangul(char: string): boolean {
  return char >= '가' && char <= '힣';
}
