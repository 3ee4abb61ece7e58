import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { foreignElements, isElementName, plainAttributes } from '../html.ts';

/**
 * Makes elements of the HTML that a chapter holds, so that its text is text of the chapter like any
 * other: annotated, searched, counted. Where an attribute is computed, it is left to MDX.
 */
export function rehypeHtml() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
      if (node.name === null || !isElementName(node.name)) return undefined;
      if (foreignElements.has(node.name)) return SKIP;
      const attributes = plainAttributes(node);
      if (!attributes) return undefined;
      const properties: Record<string, string | true> = {};
      for (const [name, value] of Object.entries(attributes)) properties[name] = value ?? true;
      const element: Element = h(node.name, properties, node.children);
      if (node.position) element.position = node.position;
      parent!.children[index!] = element;
      return index;
    });
  };
}
