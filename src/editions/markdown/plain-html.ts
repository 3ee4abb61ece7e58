import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { classesOf } from './classes-of.ts';
import { footnoteParts } from './footnote-html.ts';
import { spellOutFigure } from './material.ts';
import { pageOf, type TextEdition } from './text-edition.ts';

/** Classes of what only a page has: remarks, which become footnotes, and things to press. */
const pageOnly = new Set([
  'note',
  'field',
  'close-field',
  'fields-by',
  'gloss',
  'report',
  'verdicts',
]);

/** Makes of the text of a page what Markdown can say too, with addresses that hold anywhere. */
export function plainHtml(page: Root, edition: TextEdition): void {
  visit(page, 'element', (element, index, parent) => {
    const plain = replacement(element, edition);
    if (plain) {
      parent!.children.splice(index!, 1, ...plain);
      return index;
    }
    const { href, src } = element.properties;
    if (typeof href === 'string') element.properties.href = absolute(href, edition);
    if (typeof src === 'string') element.properties.src = absolute(src, edition);
    return undefined;
  });
}

/** What stands for an element that Markdown has not. */
function replacement(element: Element, edition: TextEdition): ElementContent[] | undefined {
  const names = classesOf(element);
  if (element.tagName === 'wbr' || names.some((name) => pageOnly.has(name))) return [];
  // With its stop, as an author writes it: without one it would be a word of the heading.
  if (names.includes('number')) return [{ type: 'text', value: `${toString(element)}.` }];
  if (element.tagName === 'img' && !element.properties.alt) return [];
  if (names.includes('original')) return original(element);
  if (names.includes('steps-title')) return [h('p', h('strong', element.children))];
  if (names.includes('questions')) return questions(element);
  const footnote = footnoteParts(element, edition);
  if (footnote) return footnote;
  return element.tagName === 'figure' ? spellOutFigure(element, edition) : undefined;
}

/** The picture itself, as the file that it leads to: sizes are for browsers. */
function original({ children, properties: { href } }: Element): ElementContent[] {
  for (const child of children) {
    if (child.type === 'element') child.properties = { alt: child.properties.alt, src: href };
  }
  return children;
}

/** Each question with its answer, in a list. */
function questions({ children }: Element): ElementContent[] {
  const items = children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => tagName === 'details')
    .map((details) =>
      h(
        'li',
        details.children.map((child) =>
          child.type === 'element' && child.tagName === 'summary' ? h('p', child.children) : child,
        ),
      ),
    );
  return [...children.slice(0, 1), h('ol', items)];
}

function absolute(href: string, edition: TextEdition): string {
  if (href.startsWith('#')) return `${pageOf(edition)}${href}`;
  return href.startsWith('/') ? edition.addresses.absolute(href) : href;
}
