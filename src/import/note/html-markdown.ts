import type { Html, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isHtmlName } from '../../chapter/html.ts';
import { anchorMark } from './anchors.ts';
import { Edits } from './edits.ts';
import { fragmentMarkdown } from './html-fragment.ts';
import { attribute, keptElements, readTags, type Tag } from './html-tags.ts';
import { endOf, parseNote, prefixOf, startOf } from './parse-note.ts';
import { plain } from './plain.ts';

/**
 * Writes the HTML of a note as Markdown, as far as Markdown has signs for it. What is left are
 * comments, {@link keptElements} without attributes, `<details>`, and tags that are none of HTML.
 */
export function htmlToMarkdown(text: string): string {
  const edits = new Edits(text);
  visit(parseNote(text), (node) => {
    if (!('children' in node)) return;
    const html = (node.children as Nodes[]).filter((child): child is Html => child.type === 'html');
    if (html.length === 0) return;
    if (isPhrasing(node)) convertTags(html, node, edits);
    else convertBlocks(html, edits);
  });
  return edits.result();
}

const phrasing = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'];
const isPhrasing = (node: Root | Parents) => phrasing.includes(node.type);

/** Elements that may stand around blocks of Markdown, with what opens and closes them here. */
const containers: Readonly<Record<string, readonly [open: string, close: string]>> = {
  details: ['<details>', '</details>'],
  // A callout of Notion.
  aside: [':::note', ':::'],
};

/** Their text is no HTML: one that is never closed would take along all that follows. */
const rawElements = ['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'plaintext'];

function convertBlocks(nodes: readonly Html[], edits: Edits): void {
  const tags = readTags(nodes.map(({ value }) => value));
  for (const [at, node] of nodes.entries()) {
    if (/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)) continue;
    const parts: string[] = [];
    let html = '';
    let from = 0;
    for (const tag of tags.filter((each) => each.at === at)) {
      const isWithin = tag.twin?.at === at && isHtmlName(tag.name);
      html += node.value.slice(from, isWithin ? tag.end : tag.start);
      from = tag.end;
      const container = tag.twin && containers[tag.name];
      if (isWithin) continue;
      if (container) {
        parts.push(fragmentMarkdown(html), container[tag.isClose ? 1 : 0]);
        html = '';
      } else html += loneTag(node.value, tag);
    }
    parts.push(fragmentMarkdown(html + node.value.slice(from)));
    replaceBlock(node, parts.filter(Boolean).join('\n\n'), edits);
  }
}

/** A tag without its twin is dropped, but for those that have none, and for what is no tag of HTML. */
function loneTag(html: string, tag: Tag): string {
  const source = html.slice(tag.start, tag.end);
  const isWords = !isHtmlName(tag.name) || rawElements.includes(tag.name);
  if (isWords) return source.replace('<', '&lt;');
  const stands = /^(?:img|br|hr|source|embed|p|li|dt|dd|tr|td|th)$/.test(tag.name);
  const id = tag.isClose ? '' : anchorOf(tag);
  return stands && !tag.twin && !tag.isClose ? source : id;
}

const anchorOf = ({ attributes, name }: Tag) =>
  anchorMark(attribute(attributes, 'id') || (name === 'a' ? attribute(attributes, 'name') : ''));

/** Puts Markdown in place of a block, apart from what stands around it. */
function replaceBlock(node: Nodes, markdown: string, edits: Edits): void {
  const { text } = edits;
  const [start, end] = [startOf(node), endOf(node)];
  const newLine = `\n${prefixOf(text, node)}`;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  const opensItem = /[^\s>]/.test(text.slice(lineStart, start));
  const before = opensItem || /^[\s>]*$/.test(above) ? '' : newLine;
  const behind = /^\n[ \t>]*\S/.test(text.slice(end)) ? newLine.trimEnd() || '\n' : '';
  const block = markdown.replaceAll('\n', newLine).replace(/[ \t]+$/gm, '');
  edits.replace(start, end, before + block + behind);
}

function convertTags(nodes: readonly Html[], parent: Parents, edits: Edits): void {
  const { text } = edits;
  const inCell = parent.type === 'tableCell';
  for (const tag of readTags(nodes.map(({ value }) => value))) {
    if (!isHtmlName(tag.name)) continue;
    const node = nodes[tag.at]!;
    const written = inlineTag(tag, inCell);
    edits.replace(startOf(node), endOf(node), inCell ? written.replaceAll('|', '\\|') : written);
    // At the end of its line, a tag that opens the line would be a block to MDX.
    const lineEnd = /^[ \t]*\n[ \t>]*/.exec(text.slice(endOf(node)))?.[0];
    const opensLine = /^[\s>]*$/.test(text.slice(text.lastIndexOf('\n', startOf(node)) + 1, startOf(node))); // prettier-ignore
    if (written.startsWith('<') && tag.name !== 'br' && lineEnd && opensLine) {
      edits.replace(endOf(node), endOf(node) + lineEnd.length, tag.isClose ? ' ' : '');
    }
  }
}

function inlineTag(tag: Tag, inCell: boolean): string {
  const { name, isClose, attributes, twin } = tag;
  if (name === 'br') return '<br />';
  if (name === 'img') return pictureMarkdown(attributes);
  const href = name === 'a' ? attribute(isClose ? (twin?.attributes ?? '') : attributes, 'href') : '';
  if (href !== '' && twin) return isClose ? `](${address(href)})` : `[${anchorOf(tag)}`;
  const isKept = keptElements.has(name) || (inCell && /^(?:ul|ol|li)$/.test(name));
  if (isKept && twin) return isClose ? `</${name}>` : `<${name}>${anchorOf(tag)}`;
  if (isClose) return blockElements.test(name) ? ' ' : '';
  const source = attribute(attributes, 'src');
  if (/^(?:iframe|video|audio|embed)$/.test(name) && source) return `[${plain(source)}](${address(source)})`; // prettier-ignore
  return anchorOf(tag) || (blockElements.test(name) ? ' ' : '');
} // prettier-ignore

const blockElements = /^(?:p|div|center|section|ul|ol|li|tr|td|th|h[1-6]|hr|summary|dt|dd)$/;

function pictureMarkdown(attributes: string): string {
  const [source, alt, title] = ['src', 'alt', 'title'].map((name) => attribute(attributes, name));
  return `![${plain(alt || title || '')}](${address(source ?? '')})`;
}

/** An address as the destination of a link. */
const address = (url: string) => (/[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url); // prettier-ignore
