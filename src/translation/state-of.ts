import { createHash } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';

/**
 * A short hash of what a part of a chapter says: its words, the content of its fences, the
 * attributes of its components. Line breaks, emphasis and the way in which Markdown is written do
 * not count, since they ask nothing of a translator.
 *
 * @param title words that belong to the part and are not among its nodes.
 * @returns eight hexadecimal digits.
 */
export function stateOf(nodes: readonly RootContent[], title: string): string {
  const words = [title, ...nodes.map(wordsOf)].map((text) => text.normalize('NFC'));
  return createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 8);
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s+/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'code':
      return ['fence', node.lang ?? '', node.meta?.trim() ?? '', node.value].join('\n');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attributes = node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute'
          ? `${attribute.name}=${JSON.stringify(attribute.value)}`
          : attribute.value,
      );
      return [`<${node.name}>`, ...attributes, ...node.children.map(wordsOf)].join('\n');
    }
    case 'link':
      return `${node.children.map(wordsOf).join('')}(${node.url})`;
    case 'image':
      return `${node.alt ?? ''}(${node.url})`;
    default:
      if (!('children' in node)) return 'value' in node ? node.value : '';
      return node.children
        .map(wordsOf)
        .join(inline.has(node.type) ? '' : '\n')
        .trim();
  }
}

/** Nodes whose children follow each other within a line. */
const inline = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'linkReference']);
