import type { Identifier, Node, Program } from 'estree-jsx';
import { createVisitors } from 'estree-util-scope';
import { visit as visitProgram } from 'estree-util-visit';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Fault } from './context.ts';
import { refusedAttribute, refusedElement } from './html.ts';

/**
 * All JavaScript of a chapter, as the MDX parser read it: its imports and exports, and what stands
 * in braces. None of it is run.
 */
export function codeOf(tree: Root): Program[] {
  const found: (Program | null | undefined)[] = [];
  visit(tree, (node) => {
    if (
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression'
    ) {
      found.push(node.data?.estree);
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    found.push(...node.attributes.map((attribute) => attributeCode(attribute)?.estree));
  });
  return found.filter((program) => program !== null && program !== undefined);
}

/** What an attribute computes, if it does. */
export function attributeCode(attribute: MdxJsxFlowElement['attributes'][number]) {
  if (attribute.type === 'mdxJsxExpressionAttribute') return attribute.data;
  return typeof attribute.value === 'object' ? attribute.value?.data : undefined;
}

/** What MDX and Astro hand to every chapter. */
const given = ['props', 'frontmatter', 'file', 'url', 'Fragment', 'getHeadings', 'arguments'];

/** The names that a chapter's code declares, in whatever scope. */
export function declaredNames(code: readonly Program[]): ReadonlySet<string> {
  const names = new Set(given);
  for (const program of code) {
    const scopes = createVisitors();
    visitProgram(program, {
      enter(node) {
        scopes.enter(node);
        for (const { defined } of scopes.scopes) for (const name of defined) names.add(name);
      },
      leave(node) {
        scopes.exit(node);
      },
    });
  }
  return names;
}

/** A name that code uses, and where it does so. */
export interface UsedName {
  name: string;
  /** Of a component. */
  isComponent: boolean;
  node: Node;
}

/** The names that code refers to, those of properties left out. */
export function usedNames(program: Program): UsedName[] {
  const used: UsedName[] = [];
  visitProgram(program, (node, key, _index, ancestors) => {
    const parent = ancestors.at(-1);
    // Its opening says the same.
    if (ancestors.some(({ type }) => type === 'JSXClosingElement')) return;
    if (node.type === 'Identifier' && !isLabel(parent, key)) {
      used.push({ name: node.name, isComponent: false, node });
    }
    if (node.type === 'JSXIdentifier' && /^[A-Z]/.test(node.name) && isTag(parent, key)) {
      used.push({ name: node.name, isComponent: true, node });
    }
  });
  return used;
}

/** Whether a name only labels something, and refers to nothing. */
function isLabel(parent: Node | undefined, key: string | number | null | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'property' && !parent.computed;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key === 'key' && !parent.computed;
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return true;
    default:
      return false;
  }
}

const isTag = (parent: Node | undefined, key: string | number | null | undefined) =>
  (key === 'name' && parent?.type === 'JSXOpeningElement') ||
  (key === 'object' && parent?.type === 'JSXMemberExpression');

/** What a chapter imports from, and where that is said. */
export const importSources = (code: readonly Program[]) =>
  code.flatMap((program) => program.body.flatMap((statement) => importOf(statement) ?? []));

/** Names that MDX and Astro declare in the module of each chapter. */
export const takenNames: ReadonlySet<string> = new Set([
  'Content',
  'MDXContent',
  'file',
  'frontmatter',
  'getHeadings',
  'url',
]);

/** The names that a statement of a module declares. */
export function declaredBy(statement: Program['body'][number]): Identifier[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local);
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
  const { declaration } = statement;
  const ids =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ id }) => id)
      : [declaration.id];
  return ids.filter((id) => id.type === 'Identifier');
}

/** What a statement imports from, if it does, and where that is said. */
export function importOf(
  statement: Program['body'][number],
): { source: string; node: Node } | undefined {
  const isFrom =
    statement.type === 'ImportDeclaration' ||
    statement.type === 'ExportNamedDeclaration' ||
    statement.type === 'ExportAllDeclaration';
  const node = isFrom ? statement.source : undefined;
  return node ? { source: String(node.value), node } : undefined;
}

/** What the HTML in JSX within code has that a chapter does not hold. */
export function refusalsIn(program: Program): { node: Node; fault: Fault }[] {
  const found: { node: Node; fault: Fault }[] = [];
  visitProgram(program, (node) => {
    if (node.type !== 'JSXOpeningElement' || node.name.type !== 'JSXIdentifier') return;
    if (!/^[a-z]/.test(node.name.name)) return;
    const ofAttributes = node.attributes.map((attribute) => {
      if (attribute.type !== 'JSXAttribute') return undefined;
      const { name, value } = attribute;
      return refusedAttribute(
        name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`,
        value?.type === 'Literal' ? String(value.value) : undefined,
      );
    });
    for (const fault of [refusedElement(node.name.name), ...ofAttributes]) {
      if (fault) found.push({ node, fault });
    }
  });
  return found;
}
