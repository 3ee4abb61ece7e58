import type { TextQuoteSelector } from '../../book/schema/annotations.ts';
import { nearestPassage } from './nearest-passage.ts';
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
