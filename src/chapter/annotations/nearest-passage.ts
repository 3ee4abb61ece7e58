import type { TextBlock } from './text-blocks.ts';

/** The passage of the text that shares most with a quote that was not found. */
export interface Passage {
  text: string;
  block: TextBlock;
}

/**
 * For an error message only: quotes are never matched by likeness. Slides a window of the quote's
 * length over each block and counts shared pairs of characters (Dice's coefficient).
 *
 * @returns nothing when no passage shares more than a third.
 */
export function nearestPassage(quote: string, blocks: readonly TextBlock[]): Passage | undefined {
  const wanted = pairs(quote);
  let best: { score: number; block: TextBlock; start: number } | undefined;
  for (const block of blocks) {
    const last = Math.max(0, block.text.length - quote.length);
    for (const start of windowStarts(block.text, last)) {
      const score = likeness(wanted, pairs(block.text.slice(start, start + quote.length)));
      if (score > (best?.score ?? 1 / 3)) best = { score, block, start };
    }
  }
  if (!best) return undefined;
  const { block, start } = best;
  const end = block.text.indexOf(' ', start + quote.length);
  return { block, text: block.text.slice(start, end === -1 ? undefined : end) };
}

/** Passages begin where words begin. */
function windowStarts(text: string, last: number): number[] {
  const starts = [0];
  for (let at = text.indexOf(' '); at !== -1 && at < last + 12; at = text.indexOf(' ', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
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
