import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import { isElementName } from '../html.ts';
import { codeOf, declaredNames } from '../javascript.ts';

/** The components that a chapter may use, with the attributes that each one reads. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Plate: ['name', 'title', 'description', 'original'],
  Manifest: ['src', 'path', 'title'],
  Steps: ['title'],
};

type MdxElement = (MdxJsxFlowElement | MdxJsxTextElement) & {
  data?: { component?: ComponentCall } | undefined;
};

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
      const element: MdxElement = node;
      const known = Object.hasOwn(components, node.name) ? components[node.name] : undefined;
      if (known && element.type === 'mdxJsxFlowElement') {
        const attributes = readAttributes(element, known, context);
        element.data = { ...element.data, component: { component: node.name, attributes } };
        return undefined;
      }
      if (!known && declared.has(node.name.split('.')[0]!)) return undefined;
      reportAt(element, context, {
        code: 'chapter/unknown-component',
        message: known
          ? `<${node.name}> has to stand in a paragraph of its own.`
          : `There is no component <${node.name}>.`,
        hint: known ? 'Put blank lines around it.' : nameHint(node.name, declared),
      });
      // An author sees the words in it all the same.
      parent!.children.splice(index!, 1, ...(element.children as RootContent[]));
      return index;
    });
  };
}

function nameHint(name: string, declared: ReadonlySet<string>): string {
  const names = [...Object.keys(components), ...declared];
  return (
    didYouMean(name, names) ??
    `Import one: import ${name.split('.')[0]} from './${name.split('.')[0]}.astro'. Or write \\<${name}> for the characters.`
  );
}

/** A component that the site has, as a chapter uses it. */
export interface ComponentCall {
  component: string;
  attributes: Readonly<Record<string, string>>;
}

/** The component that a node of either tree stands for, if it stands for one. */
export function componentOf(node: Node): ComponentCall | undefined {
  return (node as MdxElement).data?.component;
}

function readAttributes(
  element: MdxElement,
  known: readonly string[],
  context: CompileContext,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && isPlain(attribute, known)) {
      attributes[attribute.name] = attribute.value;
      continue;
    }
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    reportAt(attribute.position ? attribute : element, context, {
      code: 'chapter/unknown-attribute',
      message: known.includes(name)
        ? `"${name}" takes plain text in quotes.`
        : `<${element.name}> does not read "${name}".`,
      hint: known.includes(name)
        ? `Write ${name}="…", without braces.`
        : (didYouMean(name, known) ?? `It reads ${known.join(', ')}.`),
    });
  }
  return attributes;
}

function isPlain(
  attribute: MdxJsxAttribute,
  known: readonly string[],
): attribute is MdxJsxAttribute & { value: string } {
  return known.includes(attribute.name) && typeof attribute.value === 'string';
}
