import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../context.ts';
import { componentOf } from './remark-components.ts';

/** Renders the components that only frame what they hold. */
export function rehypeComponents() {
  return (tree: Root, file: VFile): void => {
    const { strings } = contextOf(file);
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      const call = componentOf(node);
      if (call?.component !== 'Steps') return undefined;
      parent!.children[index!] = h('details.steps', { dataMaterial: '' }, [
        h('summary.steps-title', call.attributes['title'] ?? strings.code.steps),
        ...node.children,
      ]);
      // Again, from the box that stands there now: it may hold another.
      return index;
    });
  };
}
