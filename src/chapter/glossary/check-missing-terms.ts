import type { Report } from '../../book/issues/issue.ts';
import { consonantSkeleton } from '../../language/consonant-skeleton.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reports words that should be in the glossary and are not, each once, where it stands first, with
 * the words of the book that sound like it.
 *
 * @param vocabularies of all chapters, in reading order.
 */
export function checkMissingTerms(vocabularies: readonly Vocabulary[], report: Report): void {
  const soundsLike = new SoundIndex(vocabularies.flatMap(({ words }) => words));
  const seen = new Set<string>();
  for (const { form, needsPair, place } of vocabularies.flatMap(({ unlisted }) => unlisted)) {
    if (seen.has(form)) continue;
    seen.add(form);
    const pairs = soundsLike.of(form);
    if (needsPair && pairs.length === 0) continue;
    report({
      code: 'glossary/missing-term',
      severity: 'warning',
      message: `"${form}" has no entry in the glossary.`,
      place,
      hint: hint(form, pairs),
    });
  }
}

function hint(form: string, pairs: readonly string[]): string {
  const entry = 'Add an entry to glossary.yaml, or the word to its list "exempt".';
  return pairs.length === 0
    ? entry
    : `${entry} It sounds like ${pairs.join(', ')}, perhaps its pair to "${form}".`;
}

/** Words by their consonants. */
class SoundIndex {
  readonly #words = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const skeleton = consonantSkeleton(word);
      if (skeleton.length < 3) continue;
      const alike = this.#words.get(skeleton);
      if (alike) alike.push(word);
      else this.#words.set(skeleton, [word]);
    }
  }

  /** Words of the other script with the same consonants, at least three. */
  of(word: string): string[] {
    const isHangul = /[가-힣]/.test(word);
    const alike = this.#words.get(consonantSkeleton(word)) ?? [];
    return alike.filter((other) => /[가-힣]/.test(other) !== isHangul).slice(0, 3);
  }
}
