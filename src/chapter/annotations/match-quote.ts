import type { TextQuoteSelector } from '../../book/schema/annotations.ts';
import { normaliseText, type TextBlock } from './text-blocks.ts';

/** Where a quote stands: a block, and a range of its text. */
export interface QuoteMatch {
  block: TextBlock;
  start: number;
  end: number;
}

export type QuoteFault =
  | { kind: 'not-found'; nearest: string | undefined }
  | { kind: 'ambiguous'; matches: QuoteMatch[]; prefixes: string[] }
  | { kind: 'elsewhere'; matches: QuoteMatch[] }
  | { kind: 'crosses-blocks'; first: TextBlock };

/** Finds the one place of a quote, exactly; never the most similar one. */
export function matchQuote(
  selector: TextQuoteSelector,
  blocks: readonly TextBlock[],
): { match: QuoteMatch } | { fault: QuoteFault } {
  const exact = normaliseText(selector.exact).trim();
  const prefix = normaliseText(selector.prefix ?? '');
  const suffix = normaliseText(selector.suffix ?? '');
  const matches = blocks.flatMap((block) => occurrences(exact, prefix, suffix, block));
  if (matches.length === 1) return { match: matches[0]! };
  if (matches.length > 1) {
    return { fault: { kind: 'ambiguous', matches, prefixes: matches.map(distinctPrefix) } };
  }
  const elsewhere = blocks.flatMap((block) => occurrences(exact, '', '', block));
  if (elsewhere.length > 0) return { fault: { kind: 'elsewhere', matches: elsewhere } };
  const first = crossedBlock(exact, blocks);
  if (first) return { fault: { kind: 'crosses-blocks', first } };
  return { fault: { kind: 'not-found', nearest: nearestPassage(exact, blocks) } };
}

function occurrences(
  exact: string,
  prefix: string,
  suffix: string,
  block: TextBlock,
): QuoteMatch[] {
  const found: QuoteMatch[] = [];
  for (let at = block.text.indexOf(exact); at !== -1; at = block.text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const fits =
      block.text.slice(0, at).endsWith(prefix) && block.text.slice(end).startsWith(suffix);
    if (fits) found.push({ block, start: at, end });
  }
  return found;
}

/** The words before a match, as many as tell it from the start of its block: two, as a rule. */
function distinctPrefix({ block, start }: QuoteMatch): string {
  const before = block.text.slice(0, start);
  return before.slice(Math.max(0, before.trimEnd().lastIndexOf(' ', before.length - 12) + 1));
}

/** The block in which a quote begins that goes on in the next one. */
function crossedBlock(exact: string, blocks: readonly TextBlock[]): TextBlock | undefined {
  return blocks.slice(0, -1).find(({ text }, index) => {
    const head = text.trimEnd();
    return ['', ' '].some((gap) => {
      const place = (head + gap + blocks[index + 1]!.text).indexOf(exact);
      return place !== -1 && place < head.length;
    });
  });
}

/**
 * The passage of the text that shares most with a quote that was not found. For an error message
 * only: quotes are never matched by likeness. Slides a window of the quote's length over each block
 * and counts shared pairs of characters (Dice's coefficient).
 *
 * @returns nothing when no passage shares more than a third.
 */
function nearestPassage(quote: string, blocks: readonly TextBlock[]): string | undefined {
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
