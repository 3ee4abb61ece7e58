import type { Nodes, Parents, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { Edition } from '../book/book.ts';
import type { Issue, Report } from '../book/issues/issue.ts';
import { explainMdx, type ParserMessage } from './explain-mdx.ts';
import { chapterExtensions } from './markdown.ts';
import { tooMuch } from './too-much.ts';
import { unravel } from './unravel.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(chapterExtensions);

/**
 * Reads the MDX of an edition; every position is one of its file.
 *
 * @returns nothing when it is no MDX, or more than can be read; `report` then has the reason.
 */
export function parseChapter(edition: Edition, report: Report): Root | undefined {
  const excess = tooMuch(edition.source);
  if (excess) {
    const { line, message, hint } = excess;
    const place = { file: edition.file, line, column: 1 };
    report({ code: 'chapter/too-much', severity: 'error', message, place, hint });
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

/** @throws what was thrown, if it is no fault of the text. */
export function syntaxIssue(error: unknown, edition: Edition): Issue {
  if (isOverflow(error)) {
    return {
      code: 'chapter/invalid-mdx',
      severity: 'error',
      message: 'Quotes, lists or emphasis are nested too deeply to be read.',
      place: { file: edition.file, line: 1, column: 1 },
      hint: 'Put the innermost of them on a level further out; a page has no room for so many.',
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
