import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fenceLanguage } from '../../chapter/code/languages.ts';
import { parseFenceMeta } from '../../chapter/fence-meta.ts';
import type { Edits } from './edits.ts';
import { startOf } from './parse-note.ts';

/** Writes what stands behind the language of a fence, such as a file's name, as its title. */
export function writeFences(tree: Root, edits: Edits): void {
  visit(tree, 'code', (code) => {
    const start = startOf(code);
    const line = edits.text.slice(start).split('\n', 1)[0]!;
    const [, sign = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const written = fenceInfo(info.trim());
    if (sign === '' || written === undefined) return;
    edits.replace(start + sign.length, start + line.length, written);
  });
}

/** @returns nothing where it is fine as it is. */
export function fenceInfo(info: string): string | undefined {
  if (info === '' || /^[^\s:{,=]+$/.test(info)) return undefined;
  // No language begins with a tag.
  if (info.startsWith('<')) return `title="${info.replaceAll('"', "'")}"`;
  const [, name = '', more = ''] = /^(?:\{\s*\.?)?([^\s:,{}=]*)[:,\s]*(.*)$/.exec(info)!;
  const lang = fenceLanguage(name || undefined);
  const { attributes, unknown } = parseFenceMeta(more);
  const isFine = Object.keys(attributes).every((key) => key === 'title') && unknown.length === 0;
  if (lang === 'mermaid' || (isFine && !/[:,]|^\{/.test(info.replace(/\{[\d,\s-]*\}|"[^"]*"/g, '')))) return undefined;
  const words = more.replace(numbering, ' ');
  const lines = /\{[\d,\s-]+\}/.exec(words)?.[0];
  const listed = /(?<!\S)hl_lines=(["'])([\d\s-]+)\1/.exec(words)?.[2];
  const marked = lines ?? (listed && `{${listed.trim().replace(/\s+/g, ',')}}`);
  const title = titleIn(words.replace(/\{[\d,\s-]*\}/g, ''));
  return [name, title && `title="${title}"`, marked].filter(Boolean).join(' ');
} // prettier-ignore

/** How other programs say that lines have numbers; it dresses the block. */
const numbering =
  /(?<!\S)(?:\.?(?:show|no)?-?line-?num(?:ber)?s(?:\{[^}]*\}|=\S+)?|line(?:nos|nums|nostart)=\S+|\.numberLines)(?!\S)/gi;

/** What names the block: the values of `title=`, `filename=` and their like, else the words that stand there. */
function titleIn(words: string): string {
  const pairs = [...words.matchAll(/(?<!\S)([\w-]+)=("[^"]*"|'[^']*'|[^\s"']+)/g)];
  const named = pairs.filter(([, key]) => !/^(?:hl_lines|start(?:line|from)?|class|style|width|height)$/i.test(key!));
  const title = pairs.length > 0 ? named.map((pair) => pair[2]).join(' ') : words;
  const classes = /(?<!\S)\.[a-z][\w-]*(?!\S)/gi;
  return title.replace(/["'{}]/g, ' ').replace(classes, ' ').replace(/\s+/g, ' ').trim();
} // prettier-ignore
