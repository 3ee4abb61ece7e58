import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { FootnoteDefinition, Html, PhrasingContent, Root } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { definitionTag, referenceTag } from './footnote-html.ts';
import { footnotes } from './footnotes.ts';
import { head } from './head.ts';
import { markReferences } from './mark-references.ts';
import { printMarkdown } from './markdown-text.ts';
import { plainHtml, rawTag } from './plain-html.ts';
import type { TextEdition } from './text-edition.ts';

/**
 * A chapter as Markdown for plain viewers: no component, no relative link, annotations as
 * footnotes at their phrase.
 *
 * @param html the text of the chapter as its page has it.
 */
export function chapterMarkdown(html: string, edition: TextEdition): string {
  const page = fromHtml(html, { fragment: true });
  const annotations = markReferences(page);
  page.children.unshift(...head(edition));
  page.children.push(...footnotes(annotations, edition));
  plainHtml(page, edition);
  const tree = toMarkdown.runSync(page);
  tightenLists(tree);
  return printMarkdown(tree);
}

/** Markdown has no signs for some elements, and takes them as they are. */
const asHtml: NonNullable<Options['handlers']>[string] = (state, element) => {
  const tag = (value: string): Html => ({ type: 'html', value });
  const words = state.all(element) as PhrasingContent[];
  return [tag(`<${element.tagName}>`), ...words, tag(`</${element.tagName}>`)];
};

const toMarkdown = unified().use(rehypeRemark, {
  newlines: true,
  handlers: {
    [referenceTag]: (_, { properties }) => {
      const id = String(properties.id);
      return { type: 'footnoteReference', identifier: id, label: id };
    },
    [definitionTag]: (state, element) => {
      const id = String(element.properties.id);
      const children = state.toFlow(state.all(element)) as FootnoteDefinition['children'];
      return { type: 'footnoteDefinition', identifier: id, label: id, children };
    },
    [rawTag]: (_, element) => ({ type: 'html', value: toString(element) }),
    kbd: asHtml,
    mark: asHtml,
    sub: asHtml,
    sup: asHtml,
  },
});

/** HTML does not say whether blank lines stood between items: an item of one block needs none. */
function tightenLists(tree: Root): void {
  visit(tree, 'list', (list) => {
    for (const item of list.children) {
      item.spread = item.children.filter(({ type }) => type !== 'list').length > 1;
    }
    list.spread = list.children.some(({ spread }) => spread === true);
  });
}
