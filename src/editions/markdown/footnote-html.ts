import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { TextEdition } from './text-edition.ts';

/** The elements that stand for a footnote and the references to it until they are Markdown. */
export const referenceTag = 'footnote-reference';
export const definitionTag = 'footnote-definition';

/** What stands for the parts of a note's own footnotes, as GFM writes them. */
export function footnoteParts(
  element: Element,
  edition: TextEdition,
): ElementContent[] | undefined {
  const { dataFootnoteRef, dataFootnotes, dataFootnoteBackref, href } = element.properties;
  if (dataFootnoteBackref !== undefined) return [];
  if (element.tagName === 'sup' && element.children.some(isReference)) return element.children;
  if (dataFootnoteRef !== undefined) {
    return [h(referenceTag, { id: nameOf(String(href), edition) })];
  }
  if (dataFootnotes === undefined) return undefined;
  const list = element.children.find((child): child is Element => isElement(child, 'ol'));
  return (list?.children ?? [])
    .filter((child) => isElement(child, 'li'))
    .map(({ properties, children }) =>
      h(definitionTag, { id: nameOf(`#${String(properties.id)}`, edition) }, children),
    );
}

/** As the author called it, if no annotation is called that. */
function nameOf(href: string, { chapter }: TextEdition): string {
  const name = decodeURIComponent(href).replace('#fn:', '');
  return chapter.annotations.some(({ id }) => id === name) ? `${name}-note` : name;
}

const isReference = (node: ElementContent) =>
  isElement(node, 'a') && node.properties.dataFootnoteRef !== undefined;

const isElement = (node: ElementContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;
