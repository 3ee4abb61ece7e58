import { visit } from 'unist-util-visit';
import { Edits } from './edits.ts';
import { endOf, parseNote, sourceOf, startOf } from './parse-note.ts';

/** What stands for a match; `undefined` leaves it. */
export type Write = (...groups: (string | undefined)[]) => string | undefined;

/**
 * Replaces what matches in a note, but for what stands in code, formulas and comments.
 *
 * @param pattern with the flags `g` and `d`.
 */
export function replaceOutsideCode(text: string, pattern: RegExp, write: Write): string {
  if (text.search(pattern) === -1) return text;
  const edits = new Edits(text);
  for (const { indices } of maskCode(text).matchAll(pattern)) {
    const [[start, end] = [0, 0], ...ranges] = indices!;
    const groups = ranges.map((range) => (range ? text.slice(...range) : undefined));
    const written = write(...groups);
    if (written !== undefined) edits.replace(start, end, written);
  }
  return edits.result();
}

/** The note with characters that match nothing in place of code; its lines and columns stay. */
export function maskCode(text: string): string {
  if (text === last.text) return last.masked;
  const edits = new Edits(text);
  visit(parseNote(text), (node) => {
    const isComment = node.type === 'html' && node.value.startsWith('<!--');
    if (node.type !== 'code' && node.type !== 'inlineCode' && !isComment) return;
    const masked = sourceOf(text, node).replace(
      /(^[ \t>]+|\s+)|\S/gm,
      (_, space?: string) => space ?? '\0',
    );
    edits.replace(startOf(node), endOf(node), masked);
  });
  last = { text, masked: edits.result() };
  return last.masked;
}

/** Most dialects change nothing, and the next one asks for the same text. */
let last = { text: '', masked: '' };
