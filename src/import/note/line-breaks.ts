/**
 * Which of the line ends in a paragraph its author meant to be seen. Markdown joins lines, and many
 * who write notes do not know that; others wrap their text at some column.
 *
 * A line end was meant if every line of the paragraph ends like a sentence, or if the line was
 * broken although the next word would have fitted.
 *
 * @param lines the lines of the paragraph.
 * @returns for each line but the last, whether its end was meant.
 */
export function meantBreaks(lines: readonly string[]): boolean[] {
  const ends = lines.slice(0, -1);
  if (ends.every((line) => sentenceEnd.test(line.trimEnd()))) return ends.map(() => true);
  const widest = Math.max(...lines.map(widthOf));
  return ends.map((line, index) => {
    const next = lines[index + 1]!.trim();
    if (listLike.test(next)) return true;
    const word = /^\S+/.exec(next)?.[0] ?? '';
    return widthOf(line) + 1 + widthOf(word) <= widest * 0.75;
  });
}

const sentenceEnd = /[.?!:…。？！][)\]"'”’*_`~]*$/;
const listLike = /^([→⇒※•·☞✓✔]|\d+\)|[①-⑳]|\p{Extended_Pictographic})/u;

/** Columns: Hangul and its like take two. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line.trim())
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(character) ? 2 : 1;
  return width;
}
