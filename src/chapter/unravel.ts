import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Takes the paragraph away around components and expressions that stand alone on their lines. MDX
 * does so before it runs plugins; this is for those who run them without MDX.
 *
 * @returns `tree` itself, changed.
 */
export function unravel(tree: Root): Root {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!holdsOnlyCode(paragraph)) return undefined;
    const flow = paragraph.children.filter(({ type }) => type !== 'text').map(asFlow);
    parent!.children.splice(index!, 1, ...flow);
    return index;
  });
  return tree;
}

function holdsOnlyCode({ children }: Paragraph): boolean {
  const others = children.filter(({ type }) => !(type in flowTypes));
  return (
    others.length < children.length &&
    others.every((node) => node.type === 'text' && node.value.trim() === '')
  );
}

const flowTypes = {
  mdxJsxTextElement: 'mdxJsxFlowElement',
  mdxTextExpression: 'mdxFlowExpression',
} as const;

const asFlow = (node: PhrasingContent) =>
  ({ ...node, type: flowTypes[node.type as keyof typeof flowTypes] }) as RootContent;
