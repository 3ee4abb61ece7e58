import type { Program } from 'estree-jsx';
import { EXIT, visit } from 'estree-util-visit';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place } from '../book/issues/issue.ts';
import { codeOf } from './javascript.ts';

const parser = unified().use(remarkParse).use(remarkMdx);

/**
 * Lets an expression say where it stands when it fails, since no source map leads back to a
 * chapter: the error that it throws has a `chapterPlace`.
 */
export function placeFailures(program: Program, { file, line, column }: Place): void {
  const [statement] = program.body;
  if (statement?.type !== 'ExpressionStatement' || waits(program)) return;
  // It cannot fail, and is read as what it says.
  if (statement.expression.type === 'Literal') return;
  const chapterPlace = JSON.stringify({ file, line, column });
  const thrown = `Object.assign(error, ${JSON.stringify({ chapterPlace })})`;
  const code = `{(() => { try { return 0; } catch (error) { throw ${thrown}; } })()}`;
  const tried = codeOf(parser.parse(code))[0]!;
  visit(tried, (node) => {
    if (node.type !== 'ReturnStatement') return undefined;
    node.argument = statement.expression;
    return EXIT;
  });
  program.body = tried.body;
}

/** What waits cannot stand in a function that does not. */
function waits(program: Program): boolean {
  let found = false;
  visit(program, (node) => {
    if (node.type === 'AwaitExpression') found = true;
  });
  return found;
}
