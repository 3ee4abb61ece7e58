import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { footnoteSections } from '../../chapter/footnote-sections.ts';
import { classesOf } from '../classes-of.ts';

/** Classes of what search knows by another way, or nobody looks for. */
const known = new Set([
  ...['note', 'field', 'gloss', 'notice', 'questions', 'report', 'sign', 'verdicts'],
  ...['code', 'picture', 'plate'],
]);

/**
 * The prose of each section as its page has it, what components and expressions print included, by
 * the id of the section; that before the first heading has none. Paragraphs stand on lines of their
 * own.
 *
 * @param html the text of a chapter.
 */
export function renderedProse(html: string): ReadonlyMap<string, string> {
  const page = fromHtml(html, { fragment: true });
  const opening: Root = { type: 'root', children: [] };
  const footnotes = footnoteSections(page);
  const prose = new Map<string, string>();
  for (const child of page.children) {
    const id = child.type === 'element' ? child.properties['dataSection'] : undefined;
    // The heading is known as well.
    if (typeof id === 'string') prose.set(id, proseOf((child as Element).children.slice(1)));
    else if (!isFootnotes(child)) opening.children.push(child);
  }
  prose.set('', proseOf(opening.children));
  visit(page, 'element', ({ children, properties }) => {
    const section = footnotes.get(properties.id);
    if (section !== undefined)
      prose.set(section, `${prose.get(section)}\n${proseOf(children)}`.trim());
  });
  return prose;
}

function proseOf(children: Root['children']): string {
  const root: Root = { type: 'root', children };
  dropKnown(root);
  return toText(root)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const isFootnotes = (node: Nodes) =>
  node.type === 'element' && node.properties.dataFootnotes !== undefined;

function dropKnown(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const isWayBack = element.properties.dataFootnoteBackref !== undefined;
    const isKnown = isWayBack || classesOf(element).some((name) => known.has(name));
    if (!parent || !isKnown) return undefined;
    parent.children.splice(index!, 1);
    return index;
  });
}
