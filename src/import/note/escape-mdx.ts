import type { Code, Html, InlineCode, Nodes, Paragraph, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { definitionsOf } from '../../chapter/definitions.ts';
import type { Edits } from './edits.ts';
import { keptElements, readTags } from './html-tags.ts';
import { endOf, prefixOf, sourceOf, startOf } from './parse-note.ts';
import { destination, plain } from './plain.ts';

/**
 * Writes what MDX would run or read otherwise so that it stands for itself: braces, `<`, lines that
 * begin with `import` or `export`, code that is indented and what stands as far in.
 *
 * @param tree of the text, which {@link htmlToMarkdown} has been through.
 */
export function escapeMdx(tree: Root, edits: Edits): void {
  const defined = definitionsOf(tree);
  visitParents(tree, (node, ancestors: Parents[]) => {
    const source = sourceOf(edits.text, node);
    if (node.type === 'code') escapeCode(node, edits);
    if (node.type === 'inlineCode') keepInLine(node, source, edits);
    if (node.type === 'text') escapeSigns(startOf(node), endOf(node), edits);
    if (node.type === 'paragraph' || node.type === 'tableRow') keepFromCode(node, source, edits);
    if (node.type === 'paragraph') keepFromBlocks(node, source, edits);
    // The words of a picture are no text of the tree.
    if (node.type === 'image' && /[{<].*\]\(/s.test(source)) writeInline(node, node.url, edits);
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const url = defined.get(node.identifier)?.url;
      if (/[{<]/.test(source) && url) writeInline(node, url, edits);
    }
    if ('children' in node) escapeHtml(node, ancestors, edits);
  });
}

function escapeSigns(start: number, end: number, edits: Edits): void {
  for (const { 0: found, index } of edits.text.slice(start, end).matchAll(/\\.|[{<]/gs)) {
    if (found.length === 1) edits.insert(start + index, '\\');
  }
}

/** A link or a picture by its definition, or with signs in its words, as one that needs neither. */
function writeInline(node: Exclude<Nodes, Root>, url: string, edits: Edits): void {
  const address = destination(url);
  const children = 'children' in node ? node.children : [];
  if (node.type === 'image' || node.type === 'imageReference') {
    edits.replace(startOf(node), endOf(node), `![${plain(node.alt ?? '')}](${address})`);
  } else if (children.length > 0) {
    edits.replace(startOf(node), startOf(children[0]!), '[');
    edits.replace(endOf(children.at(-1)!), endOf(node), `](${address})`);
  } else edits.replace(startOf(node), endOf(node), plain(sourceOf(edits.text, node)));
}

/** MDX looks for a tag where a line begins, in code as well; to code, a new line is a blank. */
function keepInLine(node: InlineCode, source: string, edits: Edits): void {
  for (const { 0: found, index } of source.matchAll(/\n[> \t]*(?=<)/g)) {
    edits.replace(startOf(node) + index, startOf(node) + index + found.length, ' ');
  }
}

/** A line that begins with these words would be read as JavaScript. */
function keepFromCode(node: Nodes, source: string, edits: Edits): void {
  const isAtStart = node.position!.start.column === 1;
  if (isAtStart && /^(?:import|export) /.test(source)) edits.insert(startOf(node), ' ');
}

/**
 * MDX has no indented code, and so no line that is too far in to begin a list, a quote, a heading
 * or a fence in the middle of a paragraph.
 */
function keepFromBlocks(node: Paragraph, source: string, edits: Edits): void {
  const farIn =
    /\n[> \t]*(?: {4}|\t)[ \t]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[#>*+=|:_-]|`{3}(?![^\n]*`)|~{3}))/g;
  for (const { 0: found, index } of source.matchAll(farIn)) {
    edits.insert(startOf(node) + index + found.length, '\\');
  }
}

/** Code that is indented gets a fence; one in a fence stays, with as long a fence as MDX needs. */
function escapeCode(node: Code, edits: Edits): void {
  const source = sourceOf(edits.text, node);
  const sign = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (sign === undefined) {
    const fence = longerThan('`', 3, node.value);
    const newLine = `\n${prefixOf(edits.text, node)}`;
    const code = [fence, ...node.value.split('\n'), fence].join(newLine);
    // The first line of the node begins behind its indentation, or before it.
    edits.replace(startOf(node), endOf(node), code.replace(/[ \t]+$/gm, (end) => end.includes('\n') ? '' : end)); // prettier-ignore
    return;
  }
  const fence = longerThan(sign[0]!, sign.length, node.value);
  if (fence === sign) return;
  const last = source.lastIndexOf('\n');
  const closing = source.indexOf(sign, last);
  edits.replace(startOf(node), startOf(node) + sign.length, fence);
  edits.replace(startOf(node) + closing, endOf(node), fence);
}

/** MDX takes a row of signs for the end of the code however far in it stands. */
function longerThan(sign: string, least: number, code: string): string {
  const rows = code.matchAll(new RegExp(`^[ \\t>]*(\\${sign}{${least},})[ \\t]*$`, 'gm'));
  return sign.repeat(Math.max(least, ...Array.from(rows, ([, row]) => row!.length + 1)));
}

/** Of the HTML in a block, comments and what was kept on purpose stay; all else is words. */
function escapeHtml(parent: Parents, ancestors: readonly Parents[], edits: Edits): void {
  const nodes = (parent.children as Nodes[]).filter((child): child is Html => child.type === 'html');
  const tags = readTags(nodes.map(({ value }) => value));
  for (const [at, node] of nodes.entries()) {
    if (/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)) continue;
    let from = startOf(node);
    const source = sourceOf(edits.text, node);
    for (const tag of tags.filter((each) => each.at === at)) {
      const isPlain = /^<(?:\/?\w+|br \/)>$/.test(node.value.slice(tag.start, tag.end));
      const isKept = tag.name === 'br' ? isPlain : isPlain && tag.twin && mayStay(tag.name, ancestors, parent);
      if (!isKept) continue;
      const start = startOf(node) + source.indexOf(node.value.slice(tag.start, tag.end), from - startOf(node));
      escapeSigns(from, start, edits);
      from = start + tag.end - tag.start;
    }
    if (from === startOf(node)) edits.replace(from, endOf(node), plainLines(source));
    else escapeSigns(from, endOf(node), edits);
  }
} // prettier-ignore

function mayStay(name: string, ancestors: readonly Parents[], parent: Parents): boolean {
  if (name === 'details' || name === 'summary') return 'type' in parent && !ancestors.some(({ type }) => type === 'paragraph'); // prettier-ignore
  return keptElements.has(name) || (parent.type === 'tableCell' && /^(?:ul|ol|li)$/.test(name));
}

const plainLines = (source: string) => source.split('\n').map(plain).join('\n');
