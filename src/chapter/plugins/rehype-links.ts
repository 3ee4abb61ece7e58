import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { checkTexts, textsOf } from '../check-texts.ts';
import { type CompileContext, contextOf, placeOf, reportAt } from '../context.ts';
import { type Ids, leadsAway, resolveLink } from '../resolve-link.ts';
import { isHeading } from './rehype-sections.ts';

/**
 * Resolves the links of the prose, and looks over those of the texts in the chapter's data files.
 * Whatever leads nowhere is reported.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const ids = idsOfPage(tree, context);
    visit(tree, 'element', (element) => {
      const href = element.properties.href;
      // Links without a position were made by the plugins before this one.
      if (element.tagName !== 'a' || typeof href !== 'string' || !element.position) return;
      if (leadsAway(href) || href.startsWith('manifest:')) return;
      const target = resolveLink(href, placeOf(element, context), ids, context);
      if (target === undefined) spellOut(element, href);
      else element.properties.href = target;
    });
    // Once for all languages, whose pages have the same ids.
    if (context.lang === context.book.original) checkTexts(textsOf(context.chapter), ids, context);
  };
}

/** Every id of the page: headings, figures, lines of manifests; annotations are still to come. */
function idsOfPage(tree: Root, context: CompileContext): Ids {
  const holders = new Map<string, Element>();
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (typeof id !== 'string') return;
    const other = holders.get(id);
    // Two headings with one id were reported where they were read.
    if (other && isHeading(other) !== isHeading(element)) {
      reportAt(isHeading(other) ? other : element, context, {
        code: 'chapter/duplicate-heading-id',
        message: `The id "${id}" is also that of a figure of this page.`,
        hint: 'Give the heading another id.',
      });
    } else if (other?.position && element.position && !isHeading(other)) {
      reportAt(element, context, {
        code: 'chapter/duplicate-heading-id',
        message: `The id "${id}" is that of another element of this page.`,
        hint: 'Give one of the two another id.',
      });
    }
    holders.set(id, element);
  });
  return new Set([...holders.keys(), ...context.chapter.annotations.map(({ id }) => id)]);
}

/** What leads nowhere is words, and where it led. */
function spellOut(element: Element, href: string): void {
  element.tagName = 'span';
  element.properties = {};
  element.children.push({ type: 'text', value: ` (${href})` });
}
