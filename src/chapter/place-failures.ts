import type { Expression, Identifier, Program, Statement } from 'estree-jsx';
import { visit } from 'estree-util-visit';
import type { Place } from '../book/issues/issue.ts';

/**
 * Lets an expression say where it stands when it fails, since no source map leads back to a
 * chapter: the error that it throws has a `chapterPlace`.
 */
export function placeFailures(program: Program, { file, line, column }: Place): void {
  const [statement] = program.body;
  if (statement?.type !== 'ExpressionStatement' || waits(program)) return;
  const place = JSON.stringify({ file, line, column });
  statement.expression = tried(statement.expression, assignedTo('error', 'chapterPlace', place));
}

/** `(() => { try { return …; } catch (error) { throw …; } })()` */
function tried(expression: Expression, thrown: Expression): Expression {
  const body: Statement = {
    type: 'TryStatement',
    block: block({ type: 'ReturnStatement', argument: expression }),
    handler: {
      type: 'CatchClause',
      param: name('error'),
      body: block({ type: 'ThrowStatement', argument: thrown }),
    },
  };
  return call({
    type: 'ArrowFunctionExpression',
    params: [],
    body: block(body),
    expression: false,
    async: false,
  });
}

/** `Object.assign(error, { key: "value" })` */
function assignedTo(error: string, key: string, value: string): Expression {
  const assign: Expression = {
    type: 'MemberExpression',
    object: name('Object'),
    property: name('assign'),
    computed: false,
    optional: false,
  };
  return call(assign, name(error), {
    type: 'ObjectExpression',
    properties: [
      {
        type: 'Property',
        kind: 'init',
        key: name(key),
        value: { type: 'Literal', value, raw: JSON.stringify(value) },
        computed: false,
        method: false,
        shorthand: false,
      },
    ],
  });
}

const call = (callee: Expression, ...parameters: Expression[]): Expression => ({
  type: 'CallExpression',
  callee,
  arguments: parameters,
  optional: false,
});

const block = (statement: Statement) =>
  ({ type: 'BlockStatement', body: [statement] }) satisfies Statement;

const name = (text: string): Identifier => ({ type: 'Identifier', name: text });

/** What waits cannot stand in a function that does not. */
function waits(program: Program): boolean {
  let found = false;
  visit(program, (node) => {
    if (node.type === 'AwaitExpression') found = true;
  });
  return found;
}
