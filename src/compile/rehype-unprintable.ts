import type { Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Takes out what the site cannot run, and keeps the words in it. Each of these was reported, so only
 * an author sees a page without them.
 */
export function rehypeUnprintable() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!node.type.startsWith('mdx') || !parent || index === undefined) return undefined;
      const inner = 'children' in node ? (node.children as RootContent[]) : [];
      parent.children.splice(index, 1, ...inner);
      return index;
    });
  };
}
