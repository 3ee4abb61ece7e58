import type { Root as Hast } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Html, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { isHtmlName } from '../../chapter/html.ts';
import { anchorMark } from './anchors.ts';
import { keptElements } from './html-tags.ts';

/** A stretch of HTML as Markdown with the same words. Tags that are none of HTML are words. */
export function fragmentMarkdown(html: string): string {
  if (html.trim() === '') return '';
  const words = html.replace(/<(?:!(?!--)|\?|\/?([A-Za-z][\w:-]*))/g, (tag, name?: string) =>
    name !== undefined && isHtmlName(name.toLowerCase()) ? tag : tag.replace('<', '&lt;'),
  );
  const tree = fromHtml(words, { fragment: true });
  markAnchors(tree);
  freeCaptions(tree);
  return toMarkdown.stringify(toMarkdown.runSync(tree)).trim();
}

function markAnchors(tree: Hast): void {
  visit(tree, 'element', ({ tagName, properties: { id, name }, children }) => {
    const mark = anchorMark(String(id ?? (tagName === 'a' ? name : undefined) ?? ''));
    if (mark !== '') children.unshift({ type: 'text', value: mark });
  });
}

/** A table of Markdown has no caption. */
function freeCaptions(tree: Hast): void {
  visitParents(tree, 'element', (element, ancestors) => {
    if (element.tagName !== 'caption') return undefined;
    const table = ancestors.findLast((node) => node.type === 'element' && node.tagName === 'table');
    element.tagName = 'p';
    if (!table) return undefined;
    const [parent, holder] = [ancestors.at(-1)!, ancestors[ancestors.indexOf(table) - 1]!];
    parent.children.splice(parent.children.indexOf(element as never), 1);
    holder.children.splice(holder.children.indexOf(table as never), 0, element as never);
    return SKIP;
  });
}

type Handler = NonNullable<Options['handlers']>[string];

const raw = (value: string): Html => ({ type: 'html', value });

const asHtml: Handler = (state, element) => [
  raw(`<${element.tagName}>`),
  ...(state.all(element) as PhrasingContent[]),
  raw(`</${element.tagName}>`),
];

/** What is for a browser alone stays, where no reader sees it. */
const asComment: Handler = (_, element) =>
  raw(`<!--\n${toString(element).trim().replaceAll('-->', '-- >')}\n-->`);

const asWords: Handler = (_, element) => ({ type: 'text', value: toString(element) });

/** A link to what a chapter cannot play. */
const asLink: Handler = (_, { properties, children }) => {
  const source = children.find((child) => child.type === 'element' && child.properties['src']);
  const url = String(properties['src'] ?? (source?.type === 'element' ? source.properties['src'] : '')); // prettier-ignore
  return url === '' ? undefined : { type: 'link', url, children: [{ type: 'text', value: String(properties['title'] || url) }] }; // prettier-ignore
};

const ofMarkdown = ['b', 'code', 'del', 'em', 'i', 's', 'samp', 'strong'];

const toMarkdown = unified()
  .use(rehypeRemark, {
    handlers: {
      ...Object.fromEntries(
        [...keptElements]
          .filter((name) => !ofMarkdown.includes(name))
          .map((name) => [name, asHtml]),
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
      script: asComment,
      style: asComment,
      iframe: asLink,
      video: asLink,
      // Each of these would be dropped with its words.
      ...Object.fromEntries(
        'dialog math menu noembed noframes optgroup option select svg title'
          .split(' ')
          .map((name) => [name, asWords]),
      ),
    },
  })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' });
