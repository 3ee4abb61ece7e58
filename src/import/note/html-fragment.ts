import type { Root as Hast } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Html, PhrasingContent, Text } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { isHtmlName } from '../../chapter/html.ts';
import { anchorMark } from './anchors.ts';
import { keptElements, token } from './html-tags.ts';

/** A stretch of HTML as Markdown with the same words. Tags that are none of HTML are words. */
export function fragmentMarkdown(html: string): string {
  if (html.trim() === '') return '';
  // A browser drops cells outside of a table, and nothing would be left between their words.
  const apart = html.replace(/<\/?(?:td|th|tr|caption|option)\b/gi, ' $&');
  const words = apart.replace(signs, (found, _, name?: string) =>
    found.startsWith('<!--') || (name && isHtmlName(name.toLowerCase())) ? found : found.replace('<', '&lt;'),
  ); // prettier-ignore
  const tree = fromHtml(words, { fragment: true });
  markAnchors(tree);
  freeCaptions(tree);
  spaceOutside(tree);
  return toMarkdown
    .stringify(toMarkdown.runSync(tree))
    .replace(/\uE002([^\uE003]*)\uE003/g, '<$1>')
    .replace(/&#x([0-9A-F]+);/g, (sign, code: string) => {
      const letter = String.fromCodePoint(parseInt(code, 16));
      return /[\p{L}\p{N}]/u.test(letter) ? letter : sign;
    })
    .trim();
}

const signs = new RegExp(`${token.source}|<`, 'g');

function markAnchors(tree: Hast): void {
  visit(tree, 'element', ({ tagName, properties, children }) => {
    const { id, name, src } = properties;
    // A browser takes no notice of spaces around an address.
    if (typeof src === 'string') properties.src = src.trim();
    const mark = anchorMark(String(id ?? (tagName === 'a' ? name : undefined) ?? ''));
    if (mark !== '') children.unshift({ type: 'text', value: mark });
  });
}

/** Emphasis of Markdown has no space at its ends. */
function spaceOutside(tree: Hast): void {
  visit(tree, 'element', (element, index, parent) => {
    const [first, last] = [element.children[0], element.children.at(-1)];
    if (!/^(?:b|strong|i|em|del|s|strike)$/.test(element.tagName) || !parent) return undefined;
    if (last?.type === 'text' && /\s$/.test(last.value)) {
      last.value = last.value.trimEnd();
      parent.children.splice(index! + 1, 0, { type: 'text', value: ' ' });
    }
    if (first?.type !== 'text' || !/^\s/.test(first.value)) return undefined;
    first.value = first.value.trimStart();
    parent.children.splice(index!, 0, { type: 'text', value: ' ' });
    return index! + 1;
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
    parent.children.splice(parent.children.indexOf(element), 1);
    holder.children.splice(holder.children.indexOf(table as never), 0, element as never);
    return SKIP;
  });
}

type Handler = NonNullable<Options['handlers']>[string];

const raw = (value: string): Html => ({ type: 'html', value });

/** A tag within a line: HTML would be a block of its own to the printer. */
const tag = (value: string): Text => ({ type: 'text', value: `\uE002${value}\uE003` });

const asHtml: Handler = (state, element) => [
  tag(element.tagName),
  ...(state.all(element) as PhrasingContent[]),
  tag(`/${element.tagName}`),
];

/** What is for a browser alone stays, where no reader sees it. */
const asComment: Handler = (_, element) =>
  raw(`<!--\n${toString(element).trim().replaceAll('-->', '-- >')}\n-->`);

const asWords: Handler = (_, element) => ({ type: 'text', value: toString(element) });

/** A link to what a chapter cannot play. */
const asLink: Handler = (_, { properties, children }) => {
  const source = children.find((child) => child.type === 'element' && child.properties.src);
  const url = String(properties.src ?? (source?.type === 'element' ? source.properties.src : '')); // prettier-ignore
  return url === '' ? undefined : { type: 'link', url, children: [{ type: 'text', value: String(properties.title || url) }] }; // prettier-ignore
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
