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
  const known = new Set(vocabularies.flatMap(({ words }) => words));
  const bySound = Map.groupBy(known, consonantSkeleton);
  const seen = new Set<string>();
  for (const { form, needsPair, place } of vocabularies.flatMap(({ unlisted }) => unlisted)) {
    if (seen.has(form)) continue;
    seen.add(form);
    const pairs = pairsOf(form, bySound);
    if (needsPair && pairs.length === 0) continue;
    report({
      code: 'glossary/missing-term',
      severity: 'warning',
      message: `"${form}" has no entry in the glossary.`,
      place,
      hint:
        pairs.length === 0
          ? entry
          : `${entry} It sounds like ${pairs.join(', ')}, perhaps its pair to "${form}".`,
    });
  }
}

const entry = 'Add an entry to glossary.yaml, or the word to its list "exempt".';

/** Words of the other script with the same consonants, at least three. */
function pairsOf(word: string, bySound: ReadonlyMap<string, readonly string[]>): string[] {
  const skeleton = consonantSkeleton(word);
  if (skeleton.length < 3) return [];
  const isHangul = /[가-힣]/.test(word);
  const alike = bySound.get(skeleton) ?? [];
  return alike.filter((other) => /[가-힣]/.test(other) !== isHangul).slice(0, 3);
}
