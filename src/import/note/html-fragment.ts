import type { Root as Hast } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Html, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isHtmlName } from '../../chapter/html.ts';
import { anchorMark } from './anchors.ts';
import { keptElements } from './html-tags.ts';

/** A stretch of HTML as Markdown with the same words. Tags that are none of HTML are words. */
export function fragmentMarkdown(html: string): string {
  if (html.trim() === '') return '';
  const words = html.replace(/<(\/?)([A-Za-z][\w:-]*)/g, (tag, slash: string, name: string) =>
    isHtmlName(name.toLowerCase()) ? tag : `&lt;${slash}${name}`,
  );
  const tree = fromHtml(words, { fragment: true });
  markAnchors(tree);
  return toMarkdown.stringify(toMarkdown.runSync(tree)).trim();
}

function markAnchors(tree: Hast): void {
  visit(tree, 'element', ({ tagName, properties: { id, name }, children }) => {
    const mark = anchorMark(String(id ?? (tagName === 'a' ? name : undefined) ?? ''));
    if (mark !== '') children.unshift({ type: 'text', value: mark });
  });
}

type Handler = NonNullable<Options['handlers']>[string];

const raw = (value: string): Html => ({ type: 'html', value });

const asHtml: Handler = (state, element) => [
  raw(`<${element.tagName}>`),
  ...(state.all(element) as PhrasingContent[]),
  raw(`</${element.tagName}>`),
];

/** A link to what a chapter cannot play. */
const asLink: Handler = (state, { properties, children }) => {
  const source = children.find((child) => child.type === 'element' && child.properties['src']);
  const url = String(properties['src'] ?? (source?.type === 'element' ? source.properties['src'] : '')); // prettier-ignore
  return url === '' ? undefined : { type: 'link', url, children: [{ type: 'text', value: url }] };
};

const ofMarkdown = ['b', 'code', 'del', 'em', 'i', 's', 'samp', 'strong'];

const toMarkdown = unified()
  .use(rehypeRemark, {
    handlers: {
      ...Object.fromEntries(
        [...keptElements].filter((name) => !ofMarkdown.includes(name)).map((name) => [name, asHtml]),
      ),
      aside: (state, element) => [raw(':::note'), ...state.toFlow(state.all(element)), raw(':::')],
      details: (state, element) => [
        raw('<details>'),
        ...state.toFlow(state.all(element)),
        raw('</details>'),
      ],
      summary: (state, element) => ({
        type: 'paragraph',
        children: asHtml(state, element, undefined) as PhrasingContent[],
      }),
      audio: asLink,
      embed: asLink,
      iframe: asLink,
      video: asLink,
      // Another spelling of the same words would lose some of them.
      select: (_, element) => ({ type: 'text', value: toString(element) }),
    },
  })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' });
