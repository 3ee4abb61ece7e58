/** Two things that belong together, or one without a twin. */
export interface Pair<T> {
  original?: T;
  translation?: T;
}

/**
 * Pairs off two sequences along their longest common subsequence; the rest has no twin. Of a gap,
 * what only the original has comes first.
 */
export function align<T>(
  original: readonly T[],
  translation: readonly T[],
  isTwin: (a: T, b: T) => boolean,
): Pair<T>[] {
  const length = commonLengths(original, translation, isTwin);
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < original.length && j < translation.length) {
    const [a, b] = [original[i]!, translation[j]!];
    if (isTwin(a, b)) {
      pairs.push({ original: a, translation: b });
      i++;
      j++;
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) {
      pairs.push({ original: a });
      i++;
    } else {
      pairs.push({ translation: b });
      j++;
    }
  }
  return [
    ...pairs,
    ...original.slice(i).map((a) => ({ original: a })),
    ...translation.slice(j).map((b) => ({ translation: b })),
  ];
}

/** Length of the longest common subsequence of the rests that begin at `[i][j]`. */
function commonLengths<T>(
  a: readonly T[],
  b: readonly T[],
  isTwin: (a: T, b: T) => boolean,
): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = isTwin(a[i]!, b[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
