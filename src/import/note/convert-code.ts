import type { Code, Parents } from 'mdast';
import { guessFence } from './guess-fence.ts';
import type { NoteInWork } from './note-in-work.ts';

/** Writes a block of code, indented or fenced, as a fence that the site reads. */
export function convertCode(note: NoteInWork, node: Code, ancestors: readonly Parents[]): void {
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  const { lang, code, title, question } = guessFence(info, node.value);
  const asked = question ?? (lang === 'yaml' ? note.questionOf(code) : undefined);
  if (asked !== undefined) note.ask(ancestors, node, asked);
  const name = lang === 'mermaid' ? ` name="${note.nextPicture()}"` : '';
  const words = title === undefined ? '' : ` title="${title.replaceAll('"', "'")}"`;
  // A drawing has its title inside.
  const attributes = lang === 'mermaid' ? name : words;
  if (lang === 'mermaid' && title !== undefined) note.remark(ancestors, node, title);
  note.replaceBlock(node, fenced(lang, code, attributes));
}

/** A fence that is longer than any row of backticks in it. */
function fenced(lang: string, code: string, attributes: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang}${attributes}\n${code}${code === '' ? '' : '\n'}${fence}`;
}
