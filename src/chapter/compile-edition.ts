import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { checkAnnotations } from './annotations/check-annotations.ts';
import { validateFile } from '../kubernetes/index.ts';
import type { CompileContext } from './context.ts';
import { syntaxIssue } from './parse-chapter.ts';
import { chapterPlugins } from './plugins/index.ts';

/** What MDX adds to Markdown, which is neither Markdown nor HTML. */
const mdxNodes = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/**
 * Runs an edition through the one list of plugins without Astro. Faults of the text, of its
 * annotations and drawings are collected in the context, never thrown.
 *
 * @param markdown the edition as it was parsed, which is changed; nothing if it is no MDX.
 * @returns the text of the page, as far as it could be made.
 */
export async function compileEdition(
  markdown: MarkdownRoot | undefined,
  context: CompileContext,
): Promise<Root> {
  const { edition, chapter, book, issues } = context;
  let tree: Root = { type: 'root', children: [] };
  if (markdown) {
    const { remarkPlugins, rehypePlugins } = chapterPlugins;
    const processor = unified()
      .use(remarkPlugins)
      .use(remarkRehype, { passThrough: [...mdxNodes] })
      .use(rehypePlugins);
    const file = new VFile({ path: edition.file, data: { compileContext: context } });
    try {
      tree = await processor.run(markdown, file);
    } catch (error) {
      issues.push(syntaxIssue(error, edition));
    }
  }
  if (edition.lang === book.original) {
    checkAnnotations(context);
    for (const manifest of chapter.manifests) {
      issues.push(...validateFile(manifest, context.schemas()).issues);
    }
  }
  return tree;
}
