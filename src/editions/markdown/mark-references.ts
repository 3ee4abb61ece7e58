import type { Element, Nodes, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { classesOf } from '../classes-of.ts';
import { referenceTag } from './footnote-html.ts';

/**
 * Puts a reference behind each annotated phrase, and takes the page's own marks away.
 *
 * @returns ids of the annotations, in the order of the text.
 */
export function markReferences(page: Root): string[] {
  const last = new Map<string, { element: Element; ancestors: Parents[] }>();
  visitParents(page, 'element', (element, ancestors) => {
    if (element.properties.role === 'note') return SKIP;
    const id = annotationOf(element);
    if (id !== undefined) last.set(id, { element, ancestors });
    return undefined;
  });
  // From the last on, so that those of one place keep their order.
  for (const [id, { element, ancestors }] of [...last].reverse())
    placeBehind(element, ancestors, id);
  takeMarksAway(page);
  return [...last.keys()];
}

/** A phrase is a link, or is followed by a sign that is one; the last such link ends it. */
function annotationOf(element: Element): string | undefined {
  const { tagName, properties } = element;
  const { href } = properties;
  return tagName === 'a' && isMark(element) && typeof href === 'string' ? href.slice(1) : undefined;
}

/** Outside the figure, or the code, the emphasis or the phrase around it that ends there as well. */
function placeBehind(element: Element, ancestors: Parents[], id: string): void {
  const path = [...ancestors, element];
  const figure = path.findIndex((node) => node.type === 'element' && node.tagName === 'figure');
  let at = figure;
  if (figure === -1) {
    at = ancestors.length;
    while (endsWith(path[at - 1]!, path[at]!)) at--;
  }
  const reference = h(referenceTag, { id });
  const siblings: Nodes[] = path[at - 1]!.children;
  const place = siblings.indexOf(path[at]!) + 1;
  siblings.splice(place, 0, figure === -1 ? reference : h('p', reference));
}

function endsWith(parent: Parents, child: Nodes): boolean {
  if (parent.type !== 'element') return false;
  return (
    parent.tagName === 'code' ||
    (['em', 'strong', 'del', 'mark', 'a'].includes(parent.tagName) &&
      parent.children.at(-1) === child)
  );
}

function takeMarksAway(page: Root): void {
  visit(page, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !isMark(element)) return undefined;
    parent.children.splice(index, 1, ...element.children);
    return index;
  });
}

const isMark = (element: Element) =>
  classesOf(element).some((name) => name === 'q' || name === 'sign');
