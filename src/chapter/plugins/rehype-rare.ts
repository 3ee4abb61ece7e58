import type { Nodes, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../context.ts';

/** What few chapters hold and `styles/rare.css` has rules for: made by plugins, or by the author. */
const classes = new Set(['c', 'callout', 'contains-task-list', 'wide']);
const elements = new Set(['img', 'ins', 'math']);
const authorsElements = new Set(['details', 'kbd', 'mark', 'sub', 'sup']);

/** Finds out whether a page needs the styles that others do without. */
export function rehypeRare() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (!isRare(node)) return undefined;
      contextOf(file).outline.isRare = true;
      return EXIT;
    });
  };
}

function isRare(node: Nodes): boolean {
  // What code prints is not known here.
  if (/^mdxJsx|^mdx\w+Expression/.test(node.type)) return true;
  if (node.type !== 'element') return false;
  const { tagName, properties, position } = node;
  const names = Array.isArray(properties.className) ? properties.className : [];
  const isCommand = names.includes('cmd');
  return (
    elements.has(tagName) ||
    (position !== undefined && authorsElements.has(tagName)) ||
    properties.dataAlign === 'right' ||
    properties.dataAlign === 'center' ||
    properties.dataPrompt !== undefined ||
    names.some((name) => classes.has(String(name)) && (name !== 'c' || isCommand))
  );
}
