import { uniteAll, type Box } from '../metrics/box.ts';
import type { TextLine } from './drawing.ts';

/** Heights of a line's box above and below its baseline, in em; together the line height. */
const above = 1.0;
const below = 0.35;

/** Heights of the letters themselves, in em. */
const capital = 0.75;
const descender = 0.2;

/** The room of a line of text, with its leading. */
export function lineBox({ x, y, width, fontSize }: TextLine): Box {
  return { left: x, top: y - above * fontSize, right: x + width, bottom: y + below * fontSize };
}

/** The room of several lines together. */
export function linesBox(lines: readonly TextLine[]): Box | undefined {
  return uniteAll(lines.map(lineBox));
}

/** What is inked of a line, without its leading. */
export function inkBox({ x, y, width, fontSize }: TextLine): Box {
  return {
    left: x,
    top: y - capital * fontSize,
    right: x + width,
    bottom: y + descender * fontSize,
  };
}

export function lineText({ runs }: TextLine): string {
  return runs.map(({ text }) => text).join('');
}
