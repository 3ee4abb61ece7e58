import type { Node } from 'estree-jsx';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, contextOf, placeOf } from '../context.ts';
import { refusedAttribute, refusedElement } from '../html.ts';
import { findImport } from '../find-import.ts';
import { placeFailures } from '../place-failures.ts';
import { codeOf, declaredNames, importSources, tagsOf, usedNames } from '../javascript.ts';

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
    for (const { source, node } of importSources(code)) checkImport(source, node, context);
    const declared = declaredNames(code);
    for (const { program } of code) {
      for (const used of usedNames(program)) {
        if (!declared.has(used.name) && !(used.name in globalThis)) {
          reportName(used, declared, context);
        }
      }
      for (const tag of tagsOf(program)) checkTag(tag, context);
    }
    for (const { kind, program } of code) {
      if (kind === 'expression') placeFailures(program, placeOfCode(program, context));
    }
  };
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

function checkImport(source: string, node: Node, context: CompileContext): void {
  const fault = findImport(source, context.edition.file);
  if (!fault) return;
  context.issues.push({
    code: 'chapter/unresolved-import',
    severity: 'error',
    message: fault.message,
    place: placeOfCode(node, context),
    hint: fault.hint,
  });
}

function reportName(
  { name, isComponent, node }: ReturnType<typeof usedNames>[number],
  declared: ReadonlySet<string>,
  context: CompileContext,
): void {
  context.issues.push({
    code: isComponent ? 'chapter/unknown-component' : 'chapter/expression',
    severity: 'error',
    message: isComponent
      ? `There is no component <${name}>.`
      : `"${name}" is read as the name of a value, since it stands in braces, and there is no such value.`,
    place: placeOfCode(node, context),
    hint:
      didYouMean(name, [...declared]) ??
      (isComponent
        ? `Import one: import ${name} from './${name}.astro'.`
        : 'Write \\{ for a brace that is text, or put the words between backticks.'),
  });
}

function checkTag(
  { name, attributes, node }: ReturnType<typeof tagsOf>[number],
  context: CompileContext,
) {
  const refusals = [
    refusedElement(name),
    ...attributes.map((attribute) => refusedAttribute(attribute.name, attribute.value)),
  ];
  for (const refusal of refusals) {
    if (!refusal) continue;
    const place = placeOfCode(node, context);
    context.issues.push({ code: 'chapter/unsafe-html', severity: 'error', place, ...refusal });
  }
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
