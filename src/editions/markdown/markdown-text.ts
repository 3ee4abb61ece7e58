import type { PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { markdownExtensions } from '../../compile/markdown.ts';

const reader = unified().use(remarkParse).use(remarkGfm).use(markdownExtensions);
const chapterReader = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(markdownExtensions);
const printer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
  })
  .use(remarkGfm)
  .use(remarkCjkFriendly);

/** A chapter's MDX as a tree. */
export function parseChapter(source: string): Root {
  return chapterReader.parse(source);
}

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
