import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { inText } from './convert-pictures.ts';
import type { Picture } from './picture-fence.ts';

/** A whole table of HTML as Markdown's; the pictures in it come apart. */
export function htmlTable(html: string): { markdown: string; pictures: Picture[] } | undefined {
  const tree = fromHtml(html, { fragment: true });
  const pictures: Picture[] = [];
  const rows: string[][] = [];
  const stray: string[] = [];
  let caption = '';
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === 'caption') caption = cellText(element, pictures);
    if (element.tagName !== 'tr') return;
    const cells = element.children.filter(
      (child): child is Element =>
        child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
    );
    rows.push(cells.map((cell) => cellText(cell, pictures)));
  });
  // What stands between the rows is shown before the table.
  visitParents(tree, 'text', (text, ancestors) => {
    const isInside = ancestors.some(
      (node) => node.type === 'element' && (node.tagName === 'tr' || node.tagName === 'caption'),
    );
    if (!isInside && text.value.trim() !== '') stray.push(cellText(text, pictures).trim());
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return undefined;
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  const table = [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
  return { markdown: [...stray, caption, table].filter(Boolean).join('\n\n'), pictures };
}

function cellText(node: Nodes, pictures: Picture[]): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ').replace(/[{<|]/g, '\\$&');
  if (node.type !== 'element') return '';
  const inner = node.children.map((child) => cellText(child, pictures)).join('');
  const { href, src, alt, title } = node.properties;
  if (node.tagName === 'br') return ' / ';
  if (node.tagName === 'img') {
    const picture = { url: String(src ?? ''), words: [alt, title].filter(Boolean).join(' ') };
    pictures.push(picture);
    return inText(picture);
  }
  if (node.tagName === 'a' && typeof href === 'string') return `[${inner}](${href})`;
  const mark = { b: '**', strong: '**', em: '*', i: '*' }[node.tagName];
  if (mark && inner.trim() !== '') return `${mark}${inner.trim()}${mark}`;
  return node.tagName === 'li' || node.tagName === 'p' ? `${inner} ` : inner.trim();
}
