import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A table scrolls where it does not fit, so that the keyboard has to be able to enter it. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'table') element.properties.tabIndex = 0;
    });
  };
}
