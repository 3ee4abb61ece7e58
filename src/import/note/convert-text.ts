import type { Nodes, Paragraph, Parents, Text } from 'mdast';
import { meantBreaks } from './line-breaks.ts';
import { endOf, type NoteInWork, startOf } from './note-in-work.ts';

/** Writes `{` and `<` so that MDX takes them for what they are, and mends loose emphasis. */
export function convertText(note: NoteInWork, node: Text): void {
  const start = startOf(node);
  const text = note.sourceOf(node);
  for (const { 0: found, index } of text.matchAll(/\\.|[{<]/gs)) {
    if (found.length === 1) note.edits.insert(start + index, '\\');
  }
  // `** word **` is bold to its author, and to nobody else.
  for (const { 0: found, index, groups } of text.matchAll(looseEmphasis)) {
    const { mark, inner } = groups as { mark: string; inner: string };
    const from = start + index + found.indexOf(inner, mark.length);
    note.edits.replace(start + index + mark.length, from, '');
    note.edits.replace(from + inner.length, start + index + found.length - mark.length, '');
  }
}

const looseEmphasis =
  /(?<mark>\*\*|~~)[ \t]*(?<inner>[^\s*~]|[^\s*~][^*~\n]*[^\s*~])[ \t]*\k<mark>/g;

/**
 * Keeps the ends of lines that the author meant to be seen. Two spaces at the end of a line, which
 * editors remove, become a backslash.
 */
export function convertParagraph(note: NoteInWork, node: Paragraph, guess: boolean): void {
  const start = startOf(node);
  const source = note.sourceOf(node);
  keepFromCode(note, node);
  keepFromBlocks(note, node);
  if (!guess || !source.includes('\n')) return;
  const lines = source.split('\n');
  const meant = meantBreaks(lines.map((line) => line.replace(/^[\s>]+/, '')));
  let at = start;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const bare = line.trimEnd();
    if (meant[index] && !bare.endsWith('\\') && !isInside(node, at + bare.length)) {
      note.edits.replace(at + bare.length, at + line.length, '\\');
    }
    at += line.length + 1;
  }
}

/** `import` and `export` at the start of a line would be read as code. */
export function keepFromCode(note: NoteInWork, node: Nodes): void {
  const isAtStart = node.position!.start.column === 1;
  if (isAtStart && /^(import|export)\b/.test(note.sourceOf(node))) {
    note.edits.insert(startOf(node), ' ');
  }
}

/**
 * MDX has no indented code, and so no line that is too far in to begin a list, a quote, a heading
 * or a fence in the middle of a paragraph.
 */
function keepFromBlocks(note: NoteInWork, node: Paragraph): void {
  const start = startOf(node);
  const farIn = /\n[> ]*(?: {4}|\t)[ \t]*(?:\d{1,9}(?=[.)]\s)|(?=[#>*+=|-]|`{3}|~{3}))/g;
  for (const { 0: found, index } of note.sourceOf(node).matchAll(farIn)) {
    note.edits.insert(start + index + found.length, '\\');
  }
}

/** Whether an offset lies in a part of the text in which a line cannot be broken: code, HTML, a link. */
function isInside(node: Parents, offset: number): boolean {
  return node.children.some((child: Nodes) => {
    if (startOf(child) >= offset || endOf(child) <= offset) return false;
    if ('children' in child) return isInside(child, offset);
    return child.type !== 'text';
  });
}

export function convertBreak(note: NoteInWork, node: Nodes): void {
  const source = note.sourceOf(node);
  if (source.startsWith('\\')) return;
  const start = startOf(node);
  note.edits.replace(start, start + source.search(/\n|$/), '\\');
}
