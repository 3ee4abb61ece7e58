import type { Problem } from '../problem.ts';
import { restoreSigns } from '../signs.ts';
import type { LostPart } from '../scene/lost-parts.ts';

/** How many parts are named; what is behind them is usually the same. */
const mostNamed = 3;

/** Turns what a drawing lost into one problem, at the first line that speaks of it. */
export function explainLoss(
  lost: readonly LostPart[],
  source: string,
  skippedLines: number,
): Problem {
  const lines = restoreSigns(source).split('\n');
  const [first] = lost;
  const found = first ? placeOf(first.words, lines) : undefined;
  const named = lost
    .slice(0, mostNamed)
    .map(({ words, fault }) => (words === '' ? fault : `“${words.slice(0, 60)}” ${fault}`));
  const more = lost.length > mostNamed ? `, and ${String(lost.length - mostNamed)} more` : '';
  return {
    code: 'diagram/lost-part',
    severity: 'error',
    message: `The drawing would not show all that its source says: ${named.join('; ')}${more}.`,
    hint: 'Write this part in another way (a shorter label, a <br/> in it, another direction, another order), or split the diagram.',
    line: (found?.line ?? 0) + 1 + skippedLines,
    column: (found?.column ?? 0) + 1,
    ...(found ? { length: found.length } : {}),
  };
}

interface Found {
  line: number;
  column: number;
  length: number;
}

/** Where the words stand; of a label that the drawing breaks, its longest word. */
function placeOf(words: string, lines: readonly string[]): Found | undefined {
  const longest = words.split(/[^\p{L}\p{N}]+/u).toSorted((a, b) => b.length - a.length)[0] ?? '';
  for (const wanted of [words, longest].filter((each) => each !== '')) {
    const line = lines.findIndex(
      (text, index) => index > 0 && text.includes(wanted) && !/^\s*acc(?:Title|Descr)/.test(text),
    );
    if (line >= 0) return { line, column: lines[line]!.indexOf(wanted), length: wanted.length };
  }
  return undefined;
}
