import type { Node, Program } from 'estree-jsx';
import type { Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, contextOf, placeOf, reportAt } from '../context.ts';
import { refusedAttribute, refusedElement } from '../html.ts';
import { findImport } from '../find-import.ts';
import { placeFailures } from '../place-failures.ts';
import {
  attributeCode,
  codeOf,
  declaredNames,
  importSources,
  tagsOf,
  usedNames,
} from '../javascript.ts';

/**
 * Looks over the imports, exports and expressions of a chapter without running them: names that
 * nothing declares, files that are not there, HTML that a page's policy forbids. Comments go.
 */
export function remarkJavaScript() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    dropComments(tree);
    const code = codeOf(tree);
    if (code.length === 0) return;
    const missing = dropMissingImports(tree, context);
    const declared = declaredNames(code);
    const isKnown = ({ name }: { name: string }) =>
      !missing.has(name) && (declared.has(name) || name in globalThis);
    const refused = new Set<Program>();
    for (const { program } of code) {
      for (const used of usedNames(program)) {
        if (!isKnown(used) && !missing.has(used.name)) reportName(used, declared, context);
      }
      for (const tag of tagsOf(program)) {
        if (checkTag(tag, context)) refused.add(program);
      }
    }
    showFaulty(tree, {
      isFaulty: (program) => refused.has(program) || !usedNames(program).every(isKnown),
      isMissing: (name) => missing.has(name.split('.')[0]!),
    });
    for (const { kind, program } of code) {
      if (kind === 'expression') placeFailures(program, placeOfCode(program, context));
    }
  };
}

/** @returns the names that nothing stands for. */
function dropMissingImports(tree: Root, context: CompileContext): ReadonlySet<string> {
  const missing = new Set<string>();
  visit(tree, 'mdxjsEsm', ({ data }) => {
    const program = data?.estree;
    if (!program) return;
    program.body = program.body.filter((statement) => {
      const found = importSources([{ kind: 'module', program: { ...program, body: [statement] } }]);
      const faulty = found.filter(({ source, node }) => checkImport(source, node, context));
      if (faulty.length === 0) return true;
      if (statement.type !== 'ImportDeclaration') return false;
      for (const { local } of statement.specifiers) missing.add(local.name);
      return false;
    });
  });
  return missing;
}

/** What cannot be run is shown as it was written; a component that is not there, as what is in it. */
function showFaulty(
  tree: Root,
  {
    isFaulty,
    isMissing,
  }: { isFaulty: (program: Program) => boolean; isMissing: (name: string) => boolean },
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name !== null && isMissing(node.name)) {
        parent!.children.splice(index!, 1, ...(node.children as RootContent[]));
        return index;
      }
      node.attributes = node.attributes.filter((attribute) => {
        const { estree } = attributeCode(attribute) ?? {};
        return !estree || !isFaulty(estree);
      });
    }
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (!node.data?.estree || !isFaulty(node.data.estree)) return undefined;
      const text: Text = { type: 'text', value: `{${node.value}}` };
      const shown: RootContent =
        node.type === 'mdxTextExpression' ? text : { type: 'paragraph', children: [text] };
      parent!.children.splice(index!, 1, shown);
    }
    return undefined;
  });
}

/** Braces that hold a comment, or nothing. */
function dropComments(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
    if (node.data?.estree?.body.length !== 0) return undefined;
    parent!.children.splice(index!, 1);
    return index;
  });
}

/** @returns whether it is reported. */
function checkImport(source: string, node: Node, context: CompileContext): boolean {
  const fault = findImport(source, context.edition.file);
  if (!fault) return false;
  reportAt(placeOfCode(node, context), context, {
    code: 'chapter/unresolved-import',
    message: fault.message,
    hint: fault.hint,
  });
  return true;
}

function reportName(
  { name, isComponent, node }: ReturnType<typeof usedNames>[number],
  declared: ReadonlySet<string>,
  context: CompileContext,
): void {
  reportAt(placeOfCode(node, context), context, {
    code: isComponent ? 'chapter/unknown-component' : 'chapter/expression',
    message: isComponent
      ? `There is no component <${name}>.`
      : `"${name}" is read as the name of a value, since it stands in braces, and there is no such value.`,
    hint:
      didYouMean(name, [...declared]) ??
      (isComponent
        ? `Import one: import ${name} from './${name}.astro'.`
        : 'Write \\{ for a brace that is text, or put the words between backticks.'),
  });
}

/** @returns whether it is reported. */
function checkTag(
  { name, attributes, node }: ReturnType<typeof tagsOf>[number],
  context: CompileContext,
): boolean {
  const refusals = [
    refusedElement(name),
    ...attributes.map((attribute) => refusedAttribute(attribute.name, attribute.value)),
  ].filter((refusal) => refusal !== undefined);
  for (const refusal of refusals) {
    const place = placeOfCode(node, context);
    context.issues.push({ code: 'chapter/unsafe-html', severity: 'error', place, ...refusal });
  }
  return refusals.length > 0;
}

/** The parser counts columns from 0 in code, from 1 in text. */
function placeOfCode({ loc }: Node, context: CompileContext) {
  if (!loc) return placeOf({}, context);
  const { start, end } = loc;
  return placeOf(
    {
      position: {
        start: { line: start.line, column: start.column + 1 },
        end: { line: end.line, column: end.column + 1 },
      },
    },
    context,
  );
}
