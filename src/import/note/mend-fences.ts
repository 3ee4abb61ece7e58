import { mark } from './marks.ts';

interface Fence {
  /** Index of the line that opens it. */
  line: number;
  sign: string;
  indent: string;
}

/**
 * Closes code fences that their author left open, where the code most likely ends, and marks them.
 * Closing lines that CommonMark does not take for such, because of their indentation or a missing
 * sign, are mended.
 */
export function mendFences(text: string): string {
  const lines = text.split('\n');
  const result: string[] = [];
  let open: Fence | undefined;
  let content = 0;
  const close = (fence: Fence, at: number): void => {
    const message = 'The code below had no end; look whether it ends in the right place.';
    result.splice(at, 0, fence.indent + fence.sign, '');
    // A definition cannot follow a paragraph without a blank line.
    const blank = fence.indent.trimEnd();
    result.splice(fence.line, 0, blank, fence.indent + mark(message), blank);
  };
  for (const line of lines) {
    const [, indent = '', sign = '', rest = ''] = /^([ \t>]*)(`{2,}|~{2,})(.*)$/.exec(line) ?? [];
    if (!open) {
      content = contentColumn(line) ?? content;
      // Four columns further in, it is a line of indented code.
      const isMark = sign.length >= 3 && columns(indent.replace(/>/g, '')) - content < 4;
      const opens = isMark && !(sign.startsWith('`') && rest.includes('`'));
      if (opens) open = { line: result.length, sign, indent };
      result.push(line);
      continue;
    }
    const sameKind = sign[0] === open.sign[0];
    if (sameKind && rest.trim() === '') {
      const isWhole = sign.length >= open.sign.length || open.sign.length === 3;
      result.push(isWhole ? open.indent + open.sign : line);
      if (isWhole) open = undefined;
    } else if (sameKind && sign.length >= 3 && /^\s*[\w-]+/.test(rest)) {
      // A line that opens a fence within a fence: the one before was never closed.
      close(open, endOfCode(result, open));
      open = { line: result.length, sign, indent };
      result.push(line);
    } else result.push(line);
  }
  if (open) close(open, endOfCode(result, open));
  return result.join('\n');
}

/** The code ends before the first heading or paragraph of prose after a blank line. */
function endOfCode(lines: readonly string[], fence: Fence): number {
  for (let at = fence.line + 1; at < lines.length; at++) {
    const before = lines[at - 1]!.trim();
    if (before !== '' || at === fence.line + 1) continue;
    if (/^\s*(#{2,6} \S|[^\s#]*[가-힣].*[가-힣].*[.?!다요])\s*/.test(lines[at]!)) return at - 1;
  }
  const lastCode = lines.findLastIndex((line) => line.trim() !== '');
  return Math.max(fence.line, lastCode) + 1;
}

/** Where the text of the list item begins that a line opens; 0 where a line ends all lists. */
function contentColumn(line: string): number | undefined {
  const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0];
  if (item !== undefined) return columns(item);
  return /^\S/.test(line) ? 0 : undefined;
}

/** Columns of a text that begins a line: a tab goes to the next fourth. */
function columns(text: string): number {
  let column = 0;
  for (const character of text) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}
