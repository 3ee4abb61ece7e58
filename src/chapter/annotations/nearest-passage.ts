import type { TextBlock } from './text-blocks.ts';

/**
 * The passage of the text that shares most with a quote that was not found. For an error message
 * only: quotes are never matched by likeness. Slides a window of the quote's length over each block
 * and counts shared pairs of characters (Dice's coefficient).
 *
 * @returns nothing when no passage shares more than a third.
 */
export function nearestPassage(quote: string, blocks: readonly TextBlock[]): string | undefined {
  const wanted = pairs(quote);
  let best = { score: 1 / 3, text: '', start: 0 };
  for (const { text } of blocks) {
    const last = Math.max(0, text.length - quote.length);
    for (const start of windowStarts(text, last)) {
      const score = likeness(wanted, pairs(text.slice(start, start + quote.length)));
      if (score > best.score) best = { score, text, start };
    }
  }
  const end = best.text.indexOf(' ', best.start + quote.length);
  return best.text.slice(best.start, end === -1 ? undefined : end) || undefined;
}

/** Passages begin where words begin. */
function windowStarts(text: string, last: number): number[] {
  const spaces = text.slice(0, last + 12).matchAll(/ /g);
  return [0, ...spaces.map(({ index }) => index + 1)];
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
