/** Words that are as frequent as those of a language are. */
export interface Words {
  /** A word by Zipf's law: the n-th is drawn in proportion to 1/n. */
  draw(): string;
  /** A Korean word with a particle, mostly. */
  inflected(): string;
  sentence(words: number): string;
  all: readonly string[];
}

/** Numbers from 0 to 1, the same at each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A vocabulary of Hangul nouns.
 *
 * @param all nouns to draw from, the most frequent first; see {@link hangulNouns}
 */
export function koreanWords(all: readonly string[], random: () => number): Words {
  const particles = ['은', '는', '을', '를', '이', '에서', '으로', '', '', '하는'];
  const draw = () => all[Math.floor(all.length ** random()) - 1] ?? all[0]!;
  const inflected = () => draw() + particles[Math.floor(random() * particles.length)]!;
  return {
    all,
    draw,
    inflected,
    sentence: (words) => `${Array.from({ length: words - 1 }, inflected).join(' ')} ${draw()}이다.`,
  };
}

/** That many different nouns of two to five syllables. */
export function hangulNouns(count: number, seed = 7): string[] {
  const random = seeded(seed);
  const syllables =
    '가나다라마바사아자차카타파하거너더러머버서어저고노도로모보소오조구누두루무부수우주기니디리미비시이지인전동정상성생신현대조직행원용공관경구국내물방법분사선설수식실안연영요위유음의일자작장재적제주중증지진집차천체초출치통판평표품필합해형화환회효';
  const nouns = new Set<string>();
  while (nouns.size < count) {
    const length = 2 + Math.floor(random() ** 2 * 4);
    const pick = () => syllables[Math.floor(random() * syllables.length)]!;
    nouns.add(Array.from({ length }, pick).join(''));
  }
  return [...nouns];
}
