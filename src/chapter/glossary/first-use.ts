import { TermMatcher } from '../../language/term-matcher.ts';
import type { Term } from '../../language/term.ts';

/** The first place of a chapter where a term stands. */
export interface FirstUse {
  term: Term;
  /** Which of the texts, and the stretch in it; `end` is exclusive. */
  text: number;
  start: number;
  end: number;
  /** The term's word in the other language, to be printed after it. */
  gloss: string;
}

/**
 * Finds where each term first stands in the texts of a chapter, and the word of another language
 * that may be printed there in small type. Only the term's own word counts, since an alias may say
 * more or less than it. Terms that are called the same in both languages are
 * left out, and so are those that the author explains on the spot, as in 파드(Pod).
 *
 * @param lang the language of the texts
 * @param other the language of the words to print
 */
export function firstUses(
  texts: readonly string[],
  terms: readonly Term[],
  lang: string,
  other: string,
): FirstUse[] {
  const matcher = new TermMatcher(terms.map((term) => [term.word[lang] ?? []].flat()));
  const seen = new Set<Term>();
  return texts.flatMap((text, index) =>
    matcher.findLongest(text).flatMap(({ term: number, start, end }) => {
      const term = terms[number]!;
      if (seen.has(term)) return [];
      seen.add(term);
      const gloss = term.word[other];
      if (gloss === undefined || gloss === term.word[lang]) return [];
      const isSaid =
        text.slice(start, end).toLowerCase() === gloss.toLowerCase() ||
        /^\s*\(/.test(text.slice(end));
      return isSaid ? [] : [{ term, text: index, start, end, gloss }];
    }),
  );
}
