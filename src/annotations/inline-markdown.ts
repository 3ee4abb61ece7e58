import type { ElementContent, Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markdownExtensions } from '../compile/markdown.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(markdownExtensions)
  .use(remarkRehype);

/** Inline Markdown, such as the body of an annotation, without the paragraph around it. */
export function inlineMarkdown(text: string): ElementContent[] {
  const tree = processor.runSync(processor.parse(text)) as Root;
  return tree.children.flatMap((child, index) => {
    if (child.type === 'element' && child.tagName === 'p') {
      return index === 0 ? child.children : [{ type: 'text' as const, value: ' ' }, ...child.children];
    }
    return child.type === 'doctype' ? [] : [child];
  });
}
