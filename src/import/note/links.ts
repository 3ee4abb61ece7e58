import type { Link, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { cutAddress } from '../../chapter/address-syntax.ts';
import { webAddress } from '../../book/schema/fields.ts';
import type { Edits } from './edits.ts';
import { endOf, sourceOf, startOf } from './parse-note.ts';
import { destination } from './plain.ts';

/** Where the addresses of a note lead in the book. */
export interface LinkTargets {
  /** @returns the new address; null for words that lead nowhere; undefined where nothing is to change. */
  link(url: string): string | null | undefined;
  picture(url: string): string | undefined;
}

/** Leads links and pictures to where they are in the book, and collects addresses that stand bare. */
export function writeLinks(tree: Root, targets: LinkTargets, edits: Edits): string[] {
  const bare: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') setAddress(node, targets.picture(node.url), edits);
    if (node.type === 'definition') {
      setAddress(node, targets.picture(node.url) ?? targets.link(node.url) ?? undefined, edits);
    }
    if (node.type !== 'link') return;
    if (edits.text[startOf(node)] !== '[') return void bare.push(...writeBare(node, edits));
    const target = targets.link(node.url);
    if (target !== null) setAddress(node, target, edits);
    else {
      edits.replace(startOf(node), startOf(node) + 1, '');
      edits.replace(endOfWords(node, edits.text), endOf(node), '');
    }
  });
  return bare;
} // prettier-ignore

/** The end of what is shown of a link or picture: its `]`. */
function endOfWords(node: Nodes, text: string): number {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  if (last) return endOf(last);
  return startOf(node) + sourceOf(text, node).lastIndexOf(node.type === 'definition' ? ']:' : '](');
}

function setAddress(node: Nodes, url: string | undefined, edits: Edits): void {
  if (url === undefined) return;
  const from = endOfWords(node, edits.text) + 2;
  const [, space = '', old = ''] = /^(\s*)(<[^>\n]*>|[^\s]*?)(?=\s|\)\s*$|\)$|$)/.exec(edits.text.slice(from, endOf(node)))!;
  const start = from + space.length;
  edits.replace(start, start + old.length, url);
} // prettier-ignore

/** Particles that touch an address are read as a part of it, and addresses in `<>` are no MDX. */
function writeBare(node: Link, edits: Edits): string[] {
  const source = sourceOf(edits.text, node);
  const shown = source.replace(/^<|>$/g, '');
  const [words, behind] = source.startsWith('<') ? [shown, ''] : cutAddress(shown);
  const isMail = node.url.startsWith('mailto:');
  const url = isMail ? `mailto:${words.replace(/^mailto:/, '')}` : /^[a-z][\w+.-]*:/i.test(words) ? words : `http://${words}`;
  if (behind || source.startsWith('<') || /[{<]/.test(source)) {
    const label = words.replace(/[\\`*_[\]{}<>~]/g, '\\$&');
    edits.replace(startOf(node), endOf(node), `[${label}](${destination(url)})${behind}`);
  }
  return !isMail && webAddress.safeParse(url).success ? [url] : [];
} // prettier-ignore
