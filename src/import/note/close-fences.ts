import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { endOf, parseNote, prefixOf, sourceOf, startOf } from './parse-note.ts';

/**
 * Closes code fences that run to the end of the note, or of their list item, because their author
 * left them open. What CommonMark finds closed is left alone.
 */
export function closeFences(text: string): string {
  const open = openFence(parseNote(text), text);
  if (!open) return text;
  const lines = sourceOf(text, open).split('\n');
  const sign = fenceSign.exec(lines[0]!)![0];
  const end = endOfCode(lines);
  const before = text.slice(0, startOf(open)) + lines.slice(0, end).join('\n');
  const rest = lines.slice(end).join('\n') + text.slice(endOf(open));
  const closed = `${before}\n${prefixOf(text, open)}${sign}${rest === '' ? '\n' : `\n${rest}`}`;
  return closeFences(closed);
}

const fenceSign = /^(?:`{3,}|~{3,})/;

function openFence(tree: Root, text: string): Code | undefined {
  let found: Code | undefined;
  visit(tree, 'code', (code) => {
    const lines = sourceOf(text, code).split('\n');
    const sign = fenceSign.exec(lines[0]!)?.[0];
    if (sign === undefined) return;
    const last = lines.length > 1 ? lines.at(-1)! : '';
    if (!new RegExp(`^[\\s>]*\\${sign[0]}{${sign.length},}\\s*$`).test(last)) found ??= code;
  });
  return found;
}

/** The code ends before the first heading or sentence of prose after a blank line. */
function endOfCode(lines: readonly string[]): number {
  const prose = lines.findIndex(
    (line, at) => at > 1 && /^[\s>]*$/.test(lines[at - 1]!) && isProse(line.replace(/^[\s>]+/, '')),
  );
  const end = prose === -1 ? lines.length : prose;
  return lines.slice(0, end).findLastIndex((line, at) => at === 0 || line.trim() !== '') + 1;
}

const isProse = (line: string) =>
  /^#{2,6} \S/.test(line) || /^[^\s#-].*[가-힣].*[가-힣].*(?:[.?!]|다|요)$/.test(line);
