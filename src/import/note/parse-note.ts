import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { formulaSyntax } from '../../chapter/formula-syntax.ts';
import { markdownExtensions } from '../../chapter/markdown.ts';

/** Reads a note as GitHub does. Every node knows where it stands in the text. */
export function parseNote(text: string): Root {
  return processor.parse(text);
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(markdownExtensions)
  // What is left as it stands, signs of MDX included.
  .use(formulaSyntax)
  .use(withoutTransforms)
  .freeze();

/** Transforms of the finished tree make nodes that have no position. */
function withoutTransforms(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] };
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...(extension as object), transforms: [] }));
}
