import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { markdownExtensions } from '../../chapter/markdown.ts';

/** Reads a note as GitHub does. Every node knows where it stands in the text. */
export function parseNote(text: string): Root {
  return processor.parse(text);
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(markdownExtensions)
  .use(withoutTransforms)
  .freeze();

/** Transforms of the finished tree make nodes that have no position. */
function withoutTransforms(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] };
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...(extension as object), transforms: [] }));
}
