import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { calloutSyntax } from '../../chapter/callout-syntax.ts';
import { formulaSyntax } from '../../chapter/formula-syntax.ts';
import { markdownExtensions } from '../../chapter/markdown.ts';

/**
 * Reads a note as GitHub does, with the callouts and formulas of a chapter. Every node knows where
 * it stands in the text.
 */
export function parseNote(text: string): Root {
  return processor.parse(text);
}

const processor = unified()
  .use(remarkParse)
  .use(markdownExtensions)
  .use(calloutSyntax)
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

export const startOf = (node: Nodes): number => node.position!.start.offset!;
export const endOf = (node: Nodes): number => node.position!.end.offset!;

/** A node as it stands in the text. */
export const sourceOf = (text: string, node: Nodes) => text.slice(startOf(node), endOf(node));

/** What every further line of a block begins with, in the quotes and lists that it is in. */
export function prefixOf(text: string, node: Nodes): string {
  const start = startOf(node);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\t]/g, ' ');
}
