import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { noteWidth } from '../note-width.ts';

/** A table scrolls where it does not fit, so that the keyboard has to be able to enter it. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'th' || element.tagName === 'td') nameAlignment(element);
      if (element.tagName !== 'table') return;
      element.properties.tabIndex = 0;
      if (leastWidth(element) > noteWidth) element.properties.className = ['wide'];
    });
  };
}

/** MDX would make a style of it, which the policy of the page ignores. */
function nameAlignment({ properties }: Element): void {
  if (properties.align === undefined) return;
  properties.dataAlign = properties.align;
  delete properties.align;
}

/** About how narrow a table gets: cells keep their words whole, so the longest of a column counts. */
function leastWidth(table: Element): number {
  const columns: number[] = [];
  visit(table, 'element', ({ tagName, children }) => {
    if (tagName !== 'tr') return;
    const cells = children.filter(({ type }) => type === 'element') as Element[];
    for (const [column, cell] of cells.entries()) {
      const words = toString(cell).split(/\s+/).map(wordWidth);
      columns[column] = Math.max(columns[column] ?? 0, ...words);
    }
  });
  const padding = 16;
  return columns.reduce((sum, width) => sum + width + padding, 0);
}

/** Letters of East Asia are twice as wide as those of Europe. */
const wordWidth = (word: string): number =>
  [...word].reduce((sum, char) => sum + (char < '\u1100' ? 7.5 : 13.5), 0);
