import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
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

/** Inline Markdown for readers anywhere: as it was written, unless a link in it leads elsewhere from afar. */
export function absoluteMarkdown(text: string, base: LinkBase): string {
  if (!text.includes('](') && !/^\s*\[/m.test(text)) return text;
  const there = { ...base, addresses: withOrigin(base.addresses) };
  const tree = reader.parse(text);
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = linkAddress(node.url, there);
  });
  return printMarkdown(tree).trim();
}

/** A tree as Markdown that plain viewers show. */
export const printMarkdown = (tree: Root): string => printer.stringify(tree);
