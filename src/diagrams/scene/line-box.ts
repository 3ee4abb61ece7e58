import { uniteAll, type Box } from '../metrics/box.ts';
import type { TextLine } from './drawing.ts';

/** The room of a line of text, with its leading: together the line height. */
export function lineBox(line: TextLine): Box {
  return boxFrom(line, 1, 0.35);
}

/** The room of several lines together. */
export function linesBox(lines: readonly TextLine[]): Box | undefined {
  return uniteAll(lines.map(lineBox));
}

/** What is inked of a line, without its leading. */
export function inkBox(line: TextLine): Box {
  return boxFrom(line, 0.75, 0.2);
}

export function lineText({ runs }: TextLine): string {
  return runs.map(({ text }) => text).join('');
}

/** The box of a line that reaches so far above and below its baseline, in em. */
function boxFrom({ x, y, width, fontSize }: TextLine, above: number, below: number): Box {
  return { left: x, top: y - above * fontSize, right: x + width, bottom: y + below * fontSize };
}
