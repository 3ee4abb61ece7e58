import type { Element, Nodes, Parents, Root, Text } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { sectionOf } from './plugins/rehype-sections.ts';

/** A part of a page whose place a figure takes. */
export interface FoundPart<Part> {
  part: Part;
  node: Nodes;
  ancestors: readonly Parents[];
  /** Id of the section that it stands in. */
  section: string;
  replace: (figure: Element) => void;
}

/**
 * The parts of a tree of which figures are made, in the order of the text. They are found before
 * any is replaced, since some figures are waited for.
 *
 * @param partOf what is known of the part that a node is; nothing, if it is none.
 */
export function findParts<Part>(
  tree: Root,
  partOf: (node: Nodes, ancestors: readonly Parents[]) => Part | undefined,
): FoundPart<Part>[] {
  const found: FoundPart<Part>[] = [];
  visitParents(tree, (node, ancestors) => {
    const part = partOf(node, ancestors);
    if (part === undefined) return;
    const replace = replacer(node, ancestors);
    found.push({ part, node, ancestors, section: sectionOf(ancestors), replace });
  });
  return found;
}

/** Puts an element in the place of a node, wherever among its siblings that is by then. */
export function replacer(node: Nodes, ancestors: readonly Parents[]) {
  const siblings = ancestors.at(-1)!.children as Nodes[];
  return (element: Element | Text) => void siblings.splice(siblings.indexOf(node), 1, element);
}
