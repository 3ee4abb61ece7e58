import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fenceLanguage } from '../../chapter/code/languages.ts';
import { parseFenceMeta } from '../../chapter/fence-meta.ts';
import type { Edits } from './edits.ts';
import { startOf } from './parse-note.ts';

/** Writes what stands behind the language of a fence, such as a file's name, as its title. */
export function writeFences(tree: Root, text: string, edits: Edits): void {
  visit(tree, 'code', (code) => {
    const start = startOf(code);
    const line = text.slice(start).split('\n', 1)[0]!;
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
  const unmarked = more.replace(/\{[\d,\s-]*\}/g, '').trimEnd();
  const marked = /\{[\d,\s-]+\}/.exec(more)?.[0];
  const isList = /^(?:\s*[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']+))+$/.test(unmarked);
  const title = unmarked.replace(isList ? /(?<!\S)[\w-]+=/g : '', '').replace(/["'{}]/g, ' ').replace(/\s+/g, ' ').trim();
  return [name, title && `title="${title}"`, marked].filter(Boolean).join(' ');
} // prettier-ignore
