import type { Html, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { htmlTable } from './html-table.ts';
import { attribute, htmlToMarkdown, isHtmlTag, wordsOf } from './html-markdown.ts';
import { inText, pictureWords } from './convert-pictures.ts';
import { endOf, type NoteInWork, startOf } from './note-in-work.ts';
import { pictureFence } from './picture-fence.ts';

/** Writes HTML of a note as Markdown; what is no HTML, such as `<pod-name>`, as words. */
export function convertHtml(note: NoteInWork, node: Html, ancestors: readonly Parents[]): void {
  const parent = ancestors.at(-1)!;
  const isInline = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'];
  if (isInline.includes(parent.type)) convertInline(note, node, parent, ancestors);
  else convertBlock(note, node, ancestors);
}

function convertBlock(note: NoteInWork, node: Html, ancestors: readonly Parents[]): void {
  const table = /<table[\s>][\s\S]*<\/table>/i.exec(node.value);
  const converted = table && htmlTable(table[0]);
  const around = converted
    ? [node.value.slice(0, table.index), node.value.slice(table.index + table[0].length)]
    : [node.value];
  const parts = around.map(htmlToMarkdown);
  if (converted) {
    parts.splice(1, 0, { ...converted, comments: commentsIn(table[0]), unfolded: false });
    note.ask(ancestors, node, 'This was a table of HTML; look whether its first row is its head.');
  }
  for (const { comments, unfolded } of parts) {
    for (const comment of comments) note.remark(ancestors, node, comment);
    if (unfolded)
      note.ask(ancestors, node, 'What follows was folded; does it belong in the chapter?');
  }
  const blocks = parts.flatMap(({ markdown, pictures }) => [
    markdown,
    ...pictures.map((picture) => pictureFence(picture, note.nextPicture())),
  ]);
  note.replaceBlock(node, blocks.filter(Boolean).join('\n\n'));
}

const commentsIn = (html: string) =>
  Array.from(html.matchAll(/<!--([\s\S]*?)-->/g), ([, comment]) => comment!.trim());

function convertInline(
  note: NoteInWork,
  node: Html,
  parent: Parents,
  ancestors: readonly Parents[],
): void {
  const [start, end] = [startOf(node), endOf(node)];
  const comment = /^<!--([\s\S]*?)-->$/.exec(node.value)?.[1];
  if (comment !== undefined) {
    note.remark(ancestors, node, comment);
    note.edits.replace(start, end, '');
    return;
  }
  const match = /^<(\/?)([A-Za-z][\w:-]*)([\s\S]*?)\/?>$/.exec(node.value);
  const name = match?.[2]?.toLowerCase() ?? '';
  if (!match || !isHtmlTag(name)) {
    note.edits.insert(start, '\\');
    return;
  }
  const attributes = match[3]!;
  if (name === 'br') return convertLineBreak(note, node, ancestors);
  if (name === 'img') {
    const picture = { url: attribute(attributes, 'src'), words: wordsOf(attributes) };
    const before = note.source.slice(startOf(parent), start);
    const isLinked = before.split(/<a[\s>]/i).length > before.split(/<\/a>/i).length;
    note.edits.replace(start, end, isLinked ? pictureWords(picture) : inText(picture));
    note.addAfter(ancestors, node, pictureFence(picture, note.nextPicture()));
    return;
  }
  const isOpen = match[1] === '';
  const twin = isOpen ? closingTag(node, name, parent) : undefined;
  if (twin) convertPair(note, node, twin, name, attributes, parent);
  // The closing tag of a pair has been replaced already; this is for tags that stand alone.
  note.edits.replace(start, end, '');
}

function convertLineBreak(note: NoteInWork, node: Html, ancestors: readonly Parents[]): void {
  const [start, end] = [startOf(node), endOf(node)];
  const isParagraph = ancestors.at(-1)!.type === 'paragraph';
  const rest = /^[ \t]*(\n|$)/.exec(note.source.slice(end));
  if (!isParagraph) note.edits.replace(start, end, ' / ');
  else if (rest?.[1] === '\n') {
    const isLast = endOf(ancestors.at(-1)!) <= end + 1;
    note.edits.replace(start, end + rest[0].length - 1, isLast ? '' : '\\');
  } else if (end === endOf(ancestors.at(-1)!)) note.edits.replace(start, end, '');
  else note.edits.replace(start, end, `\\\n${note.prefixOf(ancestors.at(-1)!)}`);
}

function closingTag(node: Html, name: string, parent: Parents): Html | undefined {
  const siblings = parent.children.slice(parent.children.indexOf(node as never) + 1);
  return siblings.find(
    (sibling): sibling is Html =>
      sibling.type === 'html' && sibling.value.toLowerCase().replace(/\s/g, '') === `</${name}>`,
  );
}

const marks: Readonly<Record<string, string>> = {
  b: '**', strong: '**', i: '*', em: '*', del: '~~', s: '~~', strike: '~~', summary: '**',
}; // prettier-ignore

function convertPair(
  note: NoteInWork,
  open: Html,
  close: Html,
  name: string,
  attributes: string,
  parent: Parents,
): void {
  const inner = note.source.slice(endOf(open), startOf(close));
  const isTight = inner !== '' && inner.trim() === inner;
  if (name === 'a') {
    const href = attribute(attributes, 'href');
    if (href === '' || /[\s()<>]/.test(href)) return;
    note.edits.replace(startOf(open), endOf(open), '[');
    note.edits.replace(startOf(close), endOf(close), `](${href})`);
  } else if ((name === 'code' || name === 'kbd') && isTight) {
    const { children } = parent;
    const between = children.slice(
      children.indexOf(open as never) + 1,
      children.indexOf(close as never),
    );
    const text = between.map((child) => toString(child)).join('');
    if (!text.includes('`')) note.edits.replace(startOf(open), endOf(close), `\`${text}\``);
  } else if (marks[name] !== undefined && isTight) {
    note.edits.replace(startOf(open), endOf(open), marks[name]);
    note.edits.replace(startOf(close), endOf(close), marks[name]);
  }
}
