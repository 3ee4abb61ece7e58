import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { contextOf } from '../context.ts';

/** What a heading may open with: `1.`, `1-1.`, `2-1`. */
const headingNumber = /^(\d+(?:-\d+)*)\.?\s+/;

/**
 * Wraps each heading and what follows it, up to the next heading of any level, in a `section`.
 * What stands before the first heading is left where it is.
 */
export function rehypeSections() {
  return (tree: Root, file: VFile): void => {
    const { outline } = contextOf(file);
    const result: RootContent[] = [];
    let section: Element | undefined;
    for (const child of tree.children) {
      if (isHeading(child)) {
        const id = child.properties.id ?? '';
        const number = splitNumber(child);
        section = h('section', { dataSection: id }, [child]);
        result.push(section);
        outline.sections.push({
          id,
          ...(number !== undefined && { number }),
          title: toString(child).replace(headingNumber, '').trim(),
          depth: Number(child.tagName.slice(1)),
          prose: '',
          proseLength: 0,
        });
      } else if (section) section.children.push(child as ElementContent);
      else result.push(child);
    }
    tree.children = result;
  };
}

/** The sections of a page, by the ids of their headings. */
export function sectionsOf(tree: Root): ReadonlyMap<string, Element> {
  const sections = tree.children.filter(
    (child) => child.type === 'element' && child.properties['dataSection'] !== undefined,
  ) as Element[];
  return new Map(sections.map((section) => [String(section.properties['dataSection']), section]));
}

/** Id of the section among a node's ancestors; empty before the first heading. */
export function sectionOf(ancestors: readonly Nodes[]): string {
  const section = ancestors.find(
    (node) => node.type === 'element' && node.properties['dataSection'] !== undefined,
  );
  return section?.type === 'element' ? String(section.properties['dataSection']) : '';
}

export function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

/** Sets the number of a heading apart, so that it can be printed in soft ink. */
function splitNumber(heading: Element): string | undefined {
  const first = heading.children[0];
  if (first?.type !== 'text') return undefined;
  const match = headingNumber.exec(first.value);
  if (!match) return undefined;
  first.value = first.value.slice(match[0].length);
  heading.children.unshift(h('span.number', match[1]), { type: 'text', value: ' ' });
  return match[1];
}
