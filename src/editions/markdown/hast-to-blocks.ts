import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { list, paragraph } from './mdast.ts';
import type { Block } from './text-edition.ts';

/** Paragraphs and lists of plain text, such as a diagram's text alternative, as Markdown. */
export function hastToBlocks(nodes: readonly ElementContent[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'text') return node.value.trim() ? [paragraph(node.value.trim())] : [];
    if (node.type !== 'element') return [];
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      return [list(items(node), node.tagName === 'ol')];
    }
    if (node.tagName === 'p') return [paragraph(toString(node))];
    return hastToBlocks(node.children);
  });
}

/** The text of an item comes before its sublists, in one paragraph. */
function items(element: Element): Block[][] {
  return element.children
    .filter((child) => child.type === 'element')
    .map((item) => {
      const own = item.children.filter((child) => !isList(child));
      const text = own.map((child) => toString(child)).join('');
      return [paragraph(text), ...hastToBlocks(item.children.filter(isList))];
    });
}

const isList = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
