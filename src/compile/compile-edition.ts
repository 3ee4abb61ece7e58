import { nodeTypes } from '@mdx-js/mdx';
import type { Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { checkAnnotations } from '../annotations/check-annotations.ts';
import { checkChapterManifests } from '../manifests/check-chapter-manifests.ts';
import type { Issue } from '../issues/issue.ts';
import type { Prose } from '../glossary/prose.ts';
import { type CompileContext, setContext } from './context.ts';
import { explainMdx, type ParserMessage } from './explain-mdx.ts';
import type { Outline } from './outline.ts';
import { chapterPlugins } from './plugins.ts';

/** One edition of a chapter, compiled. */
export interface CompiledEdition {
  tree: Root;
  outline: Outline;
  issues: readonly Issue[];
  prose: readonly Prose[];
}

/**
 * Compiles the edition of `context` with the one list of plugins. Faults of the text, of its
 * annotations and drawings are collected, never thrown.
 */
export async function compileEdition(context: CompileContext): Promise<CompiledEdition> {
  const { edition, chapter, book, issues, outline } = context;
  const { remarkPlugins, rehypePlugins } = chapterPlugins;
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm)
    .use(remarkPlugins)
    .use(remarkRehype, { passThrough: [...nodeTypes], allowDangerousHtml: true })
    .use(rehypePlugins);
  const file = new VFile({ path: edition.file, value: withoutFrontMatter(edition) });
  setContext(file, context);
  let tree: Root = { type: 'root', children: [] };
  try {
    tree = (await processor.run(processor.parse(file), file)) as Root;
  } catch (error) {
    issues.push(syntaxIssue(error, context));
  }
  if (edition.lang === book.original) {
    checkAnnotations(book, chapter, (issue) => issues.push(issue));
    checkChapterManifests(chapter, context.schemas, (issue) => issues.push(issue));
  }
  return { tree, outline, issues, prose: context.prose };
}

/** Blank lines in place of the front matter keep every line number right. */
function withoutFrontMatter({ source, bodyLine }: CompileContext['edition']): string {
  const lines = source.split('\n');
  return [...lines.slice(0, bodyLine - 1).map(() => ''), ...lines.slice(bodyLine - 1)].join('\n');
}

function syntaxIssue(error: unknown, { edition }: CompileContext): Issue {
  if (isOverflow(error)) {
    return {
      code: 'chapter/invalid-mdx',
      severity: 'error',
      message: 'Quotes, lists or emphasis are nested too deeply to be read.',
      place: { file: edition.file, line: 1, column: 1 },
      hint: 'Take levels away; a page has no room for so many.',
    };
  }
  if (!isMessage(error)) throw error;
  const { line, column, message, hint } = explainMdx(error, edition.source);
  const place = { file: edition.file, line, column };
  return { code: 'chapter/invalid-mdx', severity: 'error', message, place, hint };
}

/** What the parsers throw carries a `reason`; anything else is a fault of ours and must be seen. */
const isMessage = (error: unknown): error is ParserMessage =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string';

/** The parsers call themselves for each level of nesting. */
const isOverflow = (error: unknown) =>
  error instanceof RangeError && error.message.includes('call stack');
