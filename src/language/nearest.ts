import { editDistance } from './edit-distance.ts';

/**
 * The word nearest to `word` by edit distance (a letter added, left out, replaced, or two swapped),
 * or nothing when even the nearest differs in more than a third of its letters.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least - 1);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** A hint that names the nearest known word, if one is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const best = nearest(word, known);
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
