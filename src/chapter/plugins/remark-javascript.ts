import type { Node, Position, Program } from 'estree-jsx';
import type { Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, contextOf, placeOf, reportAt } from '../context.ts';
import { findImport } from '../find-import.ts';
import { placeFailures } from '../place-failures.ts';
import {
  attributeCode,
  codeOf,
  declaredBy,
  declaredNames,
  importOf,
  refusalsIn,
  takenNames,
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
    const missing = dropFaultyStatements(tree, context);
    const declared = declaredNames(code);
    const isKnown = ({ name }: { name: string }) =>
      !missing.has(name) && (declared.has(name) || name in globalThis);
    const refused = new Set<Program>();
    for (const program of code) {
      for (const used of usedNames(program)) {
        if (!isKnown(used) && !missing.has(used.name)) reportName(used, declared, context);
      }
      for (const { node, fault } of refusalsIn(program)) {
        reportAt(placeOfCode(node, context), context, fault);
        refused.add(program);
      }
    }
    const isFaulty = (program: Program) =>
      refused.has(program) || !usedNames(program).every(isKnown);
    showFaulty(tree, isFaulty, missing);
    for (const program of code) placeFailures(program, placeOfCode(program, context));
  };
}

/** @returns the names that nothing stands for. */
function dropFaultyStatements(tree: Root, context: CompileContext): ReadonlySet<string> {
  const missing = new Set<string>();
  const declared = new Set<string>();
  visit(tree, 'mdxjsEsm', ({ data }) => {
    const program = data?.estree;
    if (!program) return;
    program.body = program.body.filter((statement) => {
      const names = declaredBy(statement);
      if (statement.type === 'ExportDefaultDeclaration') {
        reportAt(placeOfCode(statement, context), context, {
          code: 'chapter/taken-name',
          message: 'MDX takes a default export for the frame of the page, which the site has.',
          hint: 'Export it by a name: export const Box = …, and write <Box> around what it frames.',
        });
        return false;
      }
      const from = importOf(statement);
      const fault = from && findImport(from.source, context.edition.file);
      if (fault) {
        const place = placeOfCode(from.node, context);
        reportAt(place, context, { code: 'chapter/unresolved-import', ...fault });
      }
      const taken = names.filter(({ name }) => takenNames.has(name) || declared.has(name));
      for (const id of taken) {
        reportAt(placeOfCode(id, context), context, {
          code: 'chapter/taken-name',
          message: `"${id.name}" is a name that ${takenNames.has(id.name) ? 'every' : 'this'} chapter has already.`,
          hint: 'Choose another, wherever the chapter says it.',
        });
      }
      for (const { name } of names) declared.add(name);
      if (!fault && taken.length === 0) return true;
      for (const { name } of names) missing.add(name);
      return false;
    });
  });
  return missing;
}

/** What cannot be run is shown as it was written; a component that is not there, as what is in it. */
function showFaulty(
  tree: Root,
  isFaulty: (program: Program) => boolean,
  missing: ReadonlySet<string>,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (missing.has(node.name?.split('.')[0] ?? '')) {
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

/** The parser counts columns from 0 in code, from 1 in text. */
function placeOfCode({ loc }: Node, context: CompileContext) {
  const point = ({ line, column }: Position) => ({ line, column: column + 1 });
  const position = loc ? { start: point(loc.start), end: point(loc.end) } : undefined;
  return placeOf({ position }, context);
}
