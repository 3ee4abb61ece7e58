import type { Link, List, Paragraph, PhrasingContent, Strong, Text } from 'mdast';
import type { Block } from './text-edition.ts';

// Builders for the few nodes that the text edition adds.

export const text = (value: string): Text => ({ type: 'text', value });

export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });

export function link(url: string, content: string | PhrasingContent[]): Link {
  const children = typeof content === 'string' ? [text(content)] : content;
  return { type: 'link', url, children: children };
}

export function paragraph(...content: (PhrasingContent | string)[]): Paragraph {
  const children = content.map((part) => (typeof part === 'string' ? text(part) : part));
  return { type: 'paragraph', children };
}

/** A list is spread out when an item has more than one paragraph. */
export function list(items: readonly Block[][], ordered = false): List {
  const paragraphs = (blocks: Block[]) => blocks.filter(({ type }) => type === 'paragraph').length;
  const spread = items.some((blocks) => paragraphs(blocks) > 1);
  return {
    type: 'list',
    ordered,
    spread,
    children: items.map((children) => ({
      type: 'listItem' as const,
      spread,
      children: children as List['children'][number]['children'],
    })),
  };
}
