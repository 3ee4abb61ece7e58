/** Lines of a title, and the size at which they fit. */
export interface FittedTitle {
  size: number;
  lines: readonly string[];
}

/** The room for a title, in px. */
export interface TitleRoom {
  width: number;
  height: number;
  /** In units of the size. */
  lineHeight: number;
  /** Largest and smallest size to try. */
  largest: number;
  smallest: number;
}

const step = 4;

/**
 * Breaks a title at its spaces, as large as the room allows. A title that is too long even at the
 * smallest size ends in an ellipsis; a single word that is too wide is broken between characters.
 *
 * @param measureLine width of a line in px at size 1.
 */
export function fitTitle(
  title: string,
  room: TitleRoom,
  measureLine: (line: string) => number,
): FittedTitle {
  const measure = remembered(measureLine);
  const words = title.trim().split(/\s+/u);
  for (let size = room.largest; size >= room.smallest; size -= step) {
    const limit = room.width / size;
    if (words.some((word) => measure(word) > limit)) continue;
    const lines = breakLines(words, limit, measure);
    if (lines.length <= linesAt(size, room))
      return { size, lines: balanced(words, lines, measure) };
  }
  const limit = room.width / room.smallest;
  const pieces = words.flatMap((word) => pieceWord(word, limit, measure));
  const lines = breakLines(pieces, limit, measure);
  const most = linesAt(room.smallest, room);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown.push(ellipsis(shown.pop()!, limit, measure));
  return { size: room.smallest, lines: shown };
}

function linesAt(size: number, { height, lineHeight }: TitleRoom): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)));
}

type Measure = (line: string) => number;

function remembered(measureLine: Measure): Measure {
  const widths = new Map<string, number>();
  return (line) => {
    const width = widths.get(line) ?? measureLine(line);
    widths.set(line, width);
    return width;
  };
}

function breakLines(words: readonly string[], limit: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As many lines, but of more even length: the narrowest room that still takes no more lines. */
function balanced(words: readonly string[], lines: readonly string[], measure: Measure): string[] {
  let best = [...lines];
  for (;;) {
    const narrower = Math.max(...best.map(measure)) - Number.EPSILON * 64;
    const next = breakLines(words, narrower, measure);
    const fits = next.every((line) => measure(line) <= narrower);
    if (!fits || next.length > lines.length) return best;
    best = next;
  }
}

function pieceWord(word: string, limit: number, measure: Measure): string[] {
  const pieces: string[] = [];
  for (const character of word) {
    const longer = (pieces.at(-1) ?? '') + character;
    if (pieces.length > 0 && measure(longer) <= limit) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}

function ellipsis(line: string, limit: number, measure: Measure): string {
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join('')}…`) > limit) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
