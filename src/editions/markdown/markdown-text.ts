import type { Definition, Link, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { withOrigin } from '../../book/addresses.ts';
import { linkAddress, type LinkBase } from '../../chapter/link-address.ts';
import { markdownExtensions } from '../../chapter/markdown.ts';

const reader = unified().use(remarkParse).use(markdownExtensions);
const printer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
  })
  .use(remarkCjkFriendly)
  // Last, for the plugin before it would take the boxes off lists of tasks.
  .use(remarkGfm);

/**
 * Inline Markdown, such as the body of an annotation.
 *
 * @param base where the text stands; its links are then those that lead there from anywhere.
 */
export function parseInline(text: string, base: LinkBase): PhrasingContent[] {
  return absoluteTree(text, base).children.flatMap((child, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...(child.type === 'paragraph'
      ? child.children
      : [{ type: 'text' as const, value: wordsOf(child) }]),
  ]);
}

/** Of a list or a quotation, with a blank between its parts. */
const wordsOf = (node: RootContent): string =>
  'children' in node ? node.children.map((child) => toString(child)).join(' ') : toString(node);

/** The same as Markdown: as it was written, unless a link in it leads elsewhere from afar. */
export function absoluteMarkdown(text: string, base: LinkBase): string {
  return text.includes('](') || /^\s*\[/m.test(text)
    ? printMarkdown(absoluteTree(text, base)).trim()
    : text;
}

function absoluteTree(text: string, { addresses, ...base }: LinkBase): Root {
  const tree = reader.parse(text);
  visit(tree, ['link', 'definition'], (node) => {
    const { url } = node as Link | Definition;
    Object.assign(node, { url: linkAddress(url, { ...base, addresses: withOrigin(addresses) }) });
  });
  return tree;
}

/** A tree as Markdown that plain viewers show. */
export function printMarkdown(tree: Root): string {
  return printer.stringify(tree);
}
