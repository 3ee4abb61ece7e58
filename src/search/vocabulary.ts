import { flatten } from '../language/term-matcher.ts';
import { identifierParts } from '../language/words.ts';
import { editDistance } from '../language/edit-distance.ts';
import { initialsOf, lettersOf, withoutAccents } from './letters.ts';
import { areNeighbours } from './keyboard.ts';
import { bareSyllable, hangulStem, hangulStems } from './stems.ts';

interface Entry {
  word: string;
  letters: string;
}

/**
 * The words that the index knows, and what a reader may have meant by one that it doesn't.
 * All answers are words of the vocabulary, spaces removed.
 */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;
  readonly #hangul: Entry[] = [];
  readonly #latin: Entry[] = [];
  /** Terms and words of headings: what initials alone may stand for. */
  readonly #prominent: ReadonlySet<string>;
  /** All Hangul words in one text, to look for parts of words. */
  readonly #joined: string;

  /**
   * @param known the indexed words of the texts
   * @param prominent ways of writing terms, and words of headings
   */
  constructor(known: readonly string[], prominent: readonly string[]) {
    const terms = prominent.map(flatten);
    this.#prominent = new Set(terms);
    this.#words = new Set([
      ...known.flatMap((word) => [flatten(word), ...partsOf(word)]),
      ...terms,
    ]);
    for (const word of this.#words) {
      if (word.length < 2) continue;
      if (/^[가-힣]+$/.test(word)) this.#hangul.push({ word, letters: lettersOf(word) });
      else if (/^[\x21-\x7e\p{sc=Latin}]+$/u.test(word))
        this.#latin.push({ word, letters: withoutAccents(word) });
    }
    this.#joined = ` ${this.#hangul.map(({ word }) => word).join(' ')} `;
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }

  /** Whether the text is a part of some Hangul word. */
  hasPart(text: string): boolean {
    return this.#joined.includes(text);
  }

  /**
   * The forms in which the texts have a noun of one syllable, that a word with a particle may be
   * of: 값을 and 값이 for 값은. None where it stands before one particle only, which chance does.
   */
  formsOfSyllable(word: string): string[] {
    const noun = bareSyllable(word);
    if (noun === '') return [];
    const forms = this.#hangul
      .map(({ word }) => word)
      .filter((form) => bareSyllable(form) === noun);
    if (this.has(noun)) forms.push(noun);
    return forms.length > 1 ? forms : [];
  }

  /**
   * Words whose letters begin with those of the text, whose last syllable is being typed. Of one
   * or two syllables only terms and heading words: too much else begins so.
   */
  completionsByLetter(text: string): string[] {
    const letters = lettersOf(text);
    const begun = this.#hangul
      .filter((entry) => entry.letters.startsWith(letters))
      .map(({ word }) => word);
    return text.length > 2 ? begun : begun.filter((word) => this.#prominent.has(word));
  }

  /**
   * Terms and heading words with these initial consonants; where none has exactly these, and
   * there are three or more, those that begin with them.
   */
  byInitials(initials: string): string[] {
    // ㅋㅋㅋ and ㅇㅇㅇ are interjections.
    if (initials.length < 2 || new Set(initials).size === 1) return [];
    const begun = this.#hangul
      .map(({ word }) => word)
      .filter((word) => this.#prominent.has(word) && initialsOf(word).startsWith(initials));
    const exact = begun.filter((word) => word.length === initials.length);
    return exact.length > 0 || initials.length < 3 ? exact : begun;
  }

  /**
   * The nouns of which a word in -ing may be made, as Korean writes it: 로깅 gives 로그, 라벨링
   * 라벨, 스위칭 스위치.
   */
  withoutIng(text: string): string[] {
    const letters = lettersOf(text);
    if (!letters.endsWith('ㅣㅇ')) return [];
    const stem = letters.slice(0, -2);
    const stems = [stem, `${stem}ㅣ`, `${stem}ㅡ`, stem.replace(/(.)\1$/, '$1')];
    return this.#hangul.filter((entry) => stems.includes(entry.letters)).map(({ word }) => word);
  }

  /** The nearest words, one slip away, or two or three in long words; all at the same distance. */
  nearest(text: string): string[] {
    const hangul = isHangulText(text);
    const letters = hangul ? lettersOf(text) : withoutAccents(text.toLowerCase());
    let best = (hangul ? HANGUL_SLIPS : LATIN_SLIPS).filter(
      (least) => letters.length >= least,
    ).length;
    if (best === 0) return hangul && letters.length === 4 ? this.#neighbours(letters) : [];
    let nearest: string[] = [];
    for (const entry of hangul ? this.#hangul : this.#latin) {
      if (!sharesBeginning(letters, entry.letters)) continue;
      const distance = editDistance(letters, entry.letters, best);
      if (distance > best || distance === 0) continue;
      if (distance < best) nearest = [];
      best = distance;
      nearest.push(entry.word);
    }
    const terms = nearest.filter((word) => this.#prominent.has(word));
    // Any two syllables are one slip from some other two: only terms are worth the guess.
    if (terms.length > 0 || (hangul && text.length < 3)) return terms.slice(0, 4);
    return nearest.slice(0, 4);
  }

  /** Terms of two syllables of which one letter, not the first, was hit on the next key. */
  #neighbours(letters: string): string[] {
    return this.#hangul
      .filter((entry) => this.#prominent.has(entry.word) && isOneKeyOff(letters, entry.letters))
      .map(({ word }) => word);
  }

  /** The fewest known words of which a Hangul word is made, particles between them dropped. */
  split(text: string): string[] | undefined {
    const best: ({ cost: number; parts: string[] } | undefined)[] = [{ cost: 0, parts: [] }];
    for (let start = 0; start < text.length; start++) {
      const before = best[start];
      if (!before) continue;
      for (let end = start + 2; end <= Math.min(text.length, start + 10); end++) {
        const piece = text.slice(start, end);
        for (const stem of new Set([piece, hangulStem(piece)])) {
          if (!this.#words.has(stem)) continue;
          const cost = before.cost + 1 + (stem === piece ? 0 : 0.3);
          if (cost >= (best[end]?.cost ?? Infinity)) continue;
          best[end] = { cost, parts: [...before.parts, stem] };
        }
      }
    }
    const parts = best[text.length]?.parts;
    return parts && parts.length > 1 ? parts : undefined;
  }

  /** Whether the word or one of its stems is known. */
  knows(word: string): boolean {
    return isHangulText(word)
      ? hangulStems(word).some((stem) => this.has(stem))
      : this.has(flatten(word));
  }
}

/** From how many letters (not syllables) on a word may hold one slip, two, three. */
const HANGUL_SLIPS = [5, 8, 11];
const LATIN_SLIPS = [5, 7];

function isOneKeyOff(typed: string, word: string): boolean {
  if (typed.length !== word.length || typed[0] !== word[0]) return false;
  const wrong = [...typed].flatMap((letter, at) => (letter === word[at] ? [] : [at]));
  return wrong.length === 1 && areNeighbours(typed[wrong[0]!]!, word[wrong[0]!]!);
}

/** Slips rarely hit the first letter; without this, short foreign words find something anywhere. */
function sharesBeginning(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function partsOf(word: string): string[] {
  return /[a-z]/i.test(word) ? identifierParts(word).filter((part) => part.length > 1) : [];
}

function isHangulText(text: string): boolean {
  return /^[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text);
}
