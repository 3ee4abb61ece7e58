import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import { isElementName, plainValue } from '../html.ts';
import { codeOf, declaredNames } from '../javascript.ts';

/** The components that a chapter may use, with the attributes that each one reads. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Plate: ['name', 'title', 'description', 'original'],
  Manifest: ['src', 'path', 'title'],
  Steps: ['title'],
};

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    component?: ComponentCall;
  }
}

/**
 * Reads the attributes of `<Plate>` and its like, and reports components that neither the site nor
 * the chapter has.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const declared = declaredNames(codeOf(tree));
    visit(tree, (node, index, parent) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
      if (node.name === null || isElementName(node.name)) return undefined;
      const known = Object.hasOwn(components, node.name) ? components[node.name] : undefined;
      if (known && node.type === 'mdxJsxFlowElement') {
        const attributes = readAttributes(node, known, context);
        node.data = { ...node.data, component: { component: node.name, attributes } };
        return undefined;
      }
      if (!known && declared.has(node.name.split('.')[0]!)) return undefined;
      reportAt(node, context, {
        code: 'chapter/unknown-component',
        message: known
          ? `<${node.name}> has to stand in a paragraph of its own.`
          : `There is no component <${node.name}>.`,
        hint: known ? 'Put blank lines around it.' : nameHint(node.name, declared),
      });
      // An author sees the words in it all the same.
      parent!.children.splice(index!, 1, ...(node.children as RootContent[]));
      return [SKIP, index];
    });
  };
}

function nameHint(name: string, declared: ReadonlySet<string>): string {
  const [own] = name.split('.');
  return (
    didYouMean(name, [...Object.keys(components), ...declared]) ??
    `Import one: import ${own} from './${own}.astro'. Or write \\<${name}> for the characters.`
  );
}

/** A component that the site has, as a chapter uses it. */
export interface ComponentCall {
  component: string;
  attributes: Readonly<Record<string, string>>;
}

/** The component that a node of either tree stands for, if it stands for one. */
export function componentOf(node: Node): ComponentCall | undefined {
  return (node as Partial<MdxJsxFlowElement>).data?.component;
}

function readAttributes(
  element: MdxJsxFlowElement,
  known: readonly string[],
  context: CompileContext,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) {
    const isNamed = attribute.type === 'mdxJsxAttribute';
    const name = isNamed ? attribute.name : '{…}';
    const value = isNamed ? plainValue(attribute) : undefined;
    const isKnown = known.includes(name);
    if (isKnown && typeof value === 'string') {
      attributes[name] = value;
      continue;
    }
    reportAt(attribute.position ? attribute : element, context, {
      code: 'chapter/unknown-attribute',
      message: isKnown
        ? `"${name}" takes plain text in quotes.`
        : `<${element.name}> does not read "${name}".`,
      hint: isKnown
        ? `Write ${name}="…", without braces.`
        : (didYouMean(name, known) ?? `It reads ${known.join(', ')}.`),
    });
  }
  return attributes;
}
