import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decoded } from '../language/percent-encoding.ts';

/** The section that first refers to each footnote, by its id: they stand behind all sections. */
export function footnoteSections(tree: Root): ReadonlyMap<unknown, string> {
  const sections = new Map<unknown, string>();
  let section = '';
  visit(tree, 'element', ({ properties: { dataFootnoteRef, dataSection, href } }) => {
    if (typeof dataSection === 'string') section = dataSection;
    if (dataFootnoteRef === undefined) return;
    const id = decoded(String(href).slice(1));
    if (!sections.has(id)) sections.set(id, section);
  });
  return sections;
}
