import { remembered } from '../remembered.ts';

/** The room for a title, in px. */
interface TitleRoom {
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
 * @returns its lines, and the size at which they fit.
 */
export function fitTitle(
  title: string,
  room: TitleRoom,
  measureLine: (line: string) => number,
): { size: number; lines: readonly string[] } {
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
  const pieces = words.flatMap((word) => breakLines(word, limit, measure, ''));
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

/** @param gap what stands between the parts of a line. */
function breakLines(parts: Iterable<string>, limit: number, measure: Measure, gap = ' '): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.pop();
    const longer = last === undefined ? part : last + gap + part;
    if (last === undefined || measure(longer) <= limit) lines.push(longer);
    else lines.push(last, part);
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

function ellipsis(line: string, limit: number, measure: Measure): string {
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join('')}…`) > limit) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
