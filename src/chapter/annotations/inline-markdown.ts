import type { ElementContent, Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markLineBreaks } from '../line-breaks.ts';
import { markdownExtensions } from '../markdown.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(markdownExtensions)
  .use(remarkRehype);

/** A note on a field stands on every page that explains the field, and parsing is the dear part. */
const parsed = new Map<string, ElementContent[]>();

/** Inline Markdown, such as the body of an annotation, without the paragraph around it. */
export function inlineMarkdown(text: string): ElementContent[] {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return structuredClone(known);
}

/** Most texts hold nothing that Markdown reads, and its parser takes half a millisecond to say so. */
const plain = /^(?![\s+=-]|\d+[.)]|.*(?:www\.|https?:))[^\\`*_[\]<>&~#|!@\n\r\t]*(?<!\s)$/i;

function parse(text: string): ElementContent[] {
  const tree: Root = plain.test(text)
    ? { type: 'root', children: [{ type: 'text', value: text }] }
    : processor.runSync(processor.parse(text));
  markLineBreaks(tree);
  return tree.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && child.tagName === 'p') return child.children;
    return child.type === 'element' || child.type === 'text' ? [child] : [];
  });
}
