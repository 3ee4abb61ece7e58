import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import type { ComponentCall } from './remark-components.ts';

/** The component call that an element stands for, if it stands for one. */
export function componentOf(element: Element): ComponentCall | undefined {
  const json = element.properties['dataComponent'];
  return typeof json === 'string' ? (JSON.parse(json) as ComponentCall) : undefined;
}

/** Renders the components that only frame what they hold. */
export function rehypeComponents() {
  return (tree: Root, file: VFile): void => {
    const { strings } = contextOf(file);
    visit(tree, 'element', (element) => {
      const call = componentOf(element);
      if (call?.component !== 'Steps') return;
      const box = h('div.steps', { dataMaterial: '' }, [
        h('p.steps-title', call.attributes['title'] ?? strings.code.steps),
        ...element.children,
      ]);
      Object.assign(element, box);
    });
  };
}
