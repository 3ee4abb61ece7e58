import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { Edition } from '../book/book.ts';
import type { Issue, Report } from '../book/issues/issue.ts';
import { explainMdx, type ParserMessage } from './explain-mdx.ts';
import { chapterExtensions } from './markdown.ts';
import { type TooMuch, tooMuch } from './too-much.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(chapterExtensions);

/**
 * Reads the MDX of an edition; every position is one of its file.
 *
 * @returns nothing when it is no MDX, or more than can be read; `report` then has the reason.
 */
export function parseChapter(edition: Edition, report: Report): Root | undefined {
  const excess = tooMuch(edition.source);
  if (excess) {
    report(issueOf(edition, 'chapter/too-much', excess));
    return undefined;
  }
  const body = edition.source.split('\n').slice(edition.bodyLine - 1);
  try {
    return unravel(placed(parser.parse('\n'.repeat(edition.bodyLine - 1) + body.join('\n'))));
  } catch (error) {
    report(syntaxIssue(error, edition));
    return undefined;
  }
}

/** GFM finds some addresses in finished text; what it makes there is given the place of its block. */
function placed(tree: Root): Root {
  visitParents(tree, (node: Nodes, ancestors: Parents[]) => {
    node.position ??= ancestors.at(-1)?.position;
  });
  return tree;
}

/**
 * Takes the paragraph away around components and expressions that stand alone on their lines. MDX
 * does so before it runs plugins; this is for those who run them without MDX.
 *
 * @returns `tree` itself, changed.
 */
function unravel(tree: Root): Root {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!holdsOnlyCode(paragraph)) return undefined;
    const flow = paragraph.children.filter(({ type }) => type !== 'text').map(asFlow);
    parent!.children.splice(index!, 1, ...flow);
    return index;
  });
  return tree;
}

function holdsOnlyCode({ children }: Paragraph): boolean {
  const others = children.filter(({ type }) => !(type in flowTypes));
  return (
    others.length < children.length &&
    others.every((node) => node.type === 'text' && node.value.trim() === '')
  );
}

const flowTypes = {
  mdxJsxTextElement: 'mdxJsxFlowElement',
  mdxTextExpression: 'mdxFlowExpression',
} as const;

const asFlow = (node: PhrasingContent) =>
  ({ ...node, type: flowTypes[node.type as keyof typeof flowTypes] }) as RootContent;

/** @throws what was thrown, if it is no fault of the text. */
export function syntaxIssue(error: unknown, edition: Edition): Issue {
  if (isOverflow(error)) {
    return issueOf(edition, 'chapter/invalid-mdx', {
      line: 1,
      message: 'Quotes, lists or emphasis are nested too deeply to be read.',
      hint: 'Put the innermost of them on a level further out; a page has no room for so many.',
    });
  }
  if (!isMessage(error)) throw error;
  return issueOf(edition, 'chapter/invalid-mdx', explainMdx(error, edition.source));
}

function issueOf(
  { file }: Edition,
  code: Issue['code'],
  { line, column = 1, message, hint }: TooMuch & { column?: number },
): Issue {
  return { code, severity: 'error', message, place: { file, line, column }, hint };
}

/** What the parsers throw carries a `reason`; anything else is a fault of ours and must be seen. */
const isMessage = (error: unknown): error is ParserMessage =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string';

/** The parsers call themselves for each level of nesting. */
const isOverflow = (error: unknown) =>
  error instanceof RangeError && error.message.includes('call stack');
