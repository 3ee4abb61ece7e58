/**
 * Wraps text as kubectl's library does: greedily by words, keeping the author's own line breaks and
 * runs of blanks. A word longer than a line stays whole, on a line of its own.
 */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  let wrapped = '';
  let column = 0;
  // Blanks and the word after them move together; a no-break space is a letter.
  for (const [, blanks = '', word = ''] of line.matchAll(/([^\S\u00a0]*)([\S\u00a0]*)/g)) {
    const length = [...word].length;
    if (word === '') {
      if (column + blanks.length <= width) wrapped += blanks;
    } else if (column + blanks.length + length > width && column + blanks.length > 1) {
      wrapped += `\n${word}`;
      column = length;
    } else {
      wrapped += blanks + word;
      column += blanks.length + length;
    }
  }
  return wrapped;
}
