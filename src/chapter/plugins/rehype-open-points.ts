import fallback from '../../i18n/fallback.ts';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../context.ts';

/**
 * Sets a mark below each block of which something is open, for the author of a draft alone. It is
 * empty until {@link rehypeOpenWords}: no annotation is to find its words in a message.
 */
export function rehypeOpenPoints() {
  return (tree: Root, file: VFile): void => {
    for (const [number, { place }] of [...contextOf(file).openPoints.entries()].reverse()) {
      const at = tree.children.findIndex(({ position }) => (position?.end.line ?? 0) >= place.line);
      const mark = h('p', { className: ['open-point'], dataPoint: number });
      tree.children.splice(at === -1 ? tree.children.length : at + 1, 0, mark);
    }
  };
}

/** Says in each mark what is open. */
export function rehypeOpenWords() {
  return (tree: Root, file: VFile): void => {
    const { openPoints } = contextOf(file);
    if (openPoints.length === 0) return;
    visit(tree, 'element', ({ properties, children }) => {
      const { message, hint, place } = openPoints[Number(properties['dataPoint'])] ?? {};
      if (!message || !place) return;
      // Messages are in the language that stands in for all others.
      properties.lang = fallback.lang;
      children.push(...h('p', [h('b', `${place.line}: ${message}`), ` ${hint ?? ''}`]).children);
    });
  };
}
