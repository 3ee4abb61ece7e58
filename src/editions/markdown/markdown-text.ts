import type { PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdownExtensions } from '../../chapter/markdown.ts';

const reader = unified().use(remarkParse).use(remarkGfm).use(markdownExtensions);
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

/** Inline Markdown, such as the body of an annotation. */
export function parseInline(text: string): PhrasingContent[] {
  return reader
    .parse(text)
    .children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
}

/** A tree as Markdown that plain viewers show. */
export function printMarkdown(tree: Root): string {
  return printer.stringify(tree);
}
