import type { Element, Parents, Root } from 'hast';
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
  const names = classesOf(element);
  const { tagName, properties } = element;
  const { href } = properties;
  const points = tagName === 'a' && (names.includes('q') || names.includes('sign'));
  return points && typeof href === 'string' ? href.slice(1) : undefined;
}

/** Outside the figure, or the code, the emphasis or the phrase around it that ends there as well. */
function placeBehind(element: Element, ancestors: Parents[], id: string): void {
  let inner: Element = element;
  const figure = ancestors.findIndex(isFigure);
  if (figure !== -1) {
    const [parent, host] = [ancestors[figure - 1]!, ancestors[figure] as Element];
    parent.children.splice(
      parent.children.indexOf(host) + 1,
      0,
      h('p', h(referenceTag, { id })) as never,
    );
    return;
  }
  for (const parent of ancestors.toReversed()) {
    const isEnd = parent.children.at(-1) === inner;
    if (parent.type === 'element' && (parent.tagName === 'code' || (isEnd && isPhrase(parent)))) {
      inner = parent;
      continue;
    }
    const siblings = parent.children as Element[];
    siblings.splice(siblings.indexOf(inner) + 1, 0, h(referenceTag, { id }));
    return;
  }
}

const isFigure = (node: Parents) => node.type === 'element' && node.tagName === 'figure';

const isPhrase = ({ tagName }: Element) => ['em', 'strong', 'del', 'mark', 'a'].includes(tagName);

function takeMarksAway(page: Root): void {
  visit(page, 'element', (element, index, parent) => {
    const names = classesOf(element);
    if (!parent || index === undefined || !(names.includes('q') || names.includes('sign'))) {
      return undefined;
    }
    parent.children.splice(index, 1, ...element.children);
    return index;
  });
}
