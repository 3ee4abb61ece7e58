import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { classesOf } from '../classes-of.ts';
import { calloutKinds } from '../../book/callouts.ts';
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

/** Stands for marks of Markdown that are written as they are. */
export const rawTag = 'raw-marks';

/** Makes of the text of a page what Markdown can say too, with addresses that hold anywhere. */
export function plainHtml(page: Root, edition: TextEdition): void {
  visit(page, 'element', (element, index, parent) => {
    const plain = replacement(element, edition);
    if (plain) {
      parent!.children.splice(index!, 1, ...plain);
      return index;
    }
    const { href, src, dataAlign } = element.properties;
    if (typeof dataAlign === 'string') element.properties.align = dataAlign;
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
  if (names.includes('callout')) return [callout(element, names)];
  if (names.includes('formula')) return [formula(element, names)];
  if (names.includes('task')) return [taskBox(names.includes('done'))];
  if (element.tagName === 'summary') return [h('p', h('strong', element.children))];
  return element.tagName === 'figure' ? spellOutFigure(element, edition) : undefined;
}

/** As GitHub writes it; a title of its own is a paragraph. */
function callout({ children }: Element, names: readonly string[]): Element {
  const [head, ...blocks] = children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (classesOf(child).includes('annotated') ? child.children : [child]))
    .filter((child) => child.type === 'element');
  const kind = calloutKinds.find((each) => names.includes(`callout-${each}`));
  if (!kind || !head) return h('blockquote', children);
  const title = head.children.filter(
    (child) => child.type === 'element' && child.tagName === 'strong',
  );
  const [first, ...rest] = title.length > 0 ? [h('p', title), ...blocks] : blocks;
  const isText = first?.tagName === 'p';
  return h('blockquote', [
    h('p', [
      h(rawTag, `[!${kind.toUpperCase()}]${isText ? '\n' : ''}`),
      ...(isText ? first.children : []),
    ]),
    ...(isText || !first ? [] : [first]),
    ...rest,
  ]);
}

/** Its TeX, which MathML keeps beside what is drawn. */
function formula(element: Element, names: readonly string[]): Element {
  let tex = '';
  visit(element, 'element', (child) => {
    if (child.tagName === 'annotation') tex = toString(child);
  });
  return h(rawTag, names.includes('display') ? `$$${tex}$$` : `$${tex}$`);
}

const taskBox = (checked: boolean) => h('input', { type: 'checkbox', checked, disabled: true });

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
