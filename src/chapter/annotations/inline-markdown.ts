import type { Element, ElementContent, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Html } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { linkAddress, type LinkBase } from '../link-address.ts';
import { markLineBreaks } from '../line-breaks.ts';
import { markdownExtensions } from '../markdown.ts';

const processor = unified()
  .use(remarkParse)
  .use(markdownExtensions)
  .use(remarkRehype, { handlers: { html: asWords } });

/** HTML is none of a text's; what it would lose with its tags is worth more than they are. */
function asWords(_: unknown, { value }: Html): ElementContent {
  return /^<br\s*\/?>$/i.test(value) ? h('br') : { type: 'text', value };
}

/** A note on a field stands on every page that explains the field, and parsing is the dear part. */
const parsed = new Map<string, ElementContent[]>();

/**
 * Inline Markdown, such as the body of an annotation, without the paragraph around it.
 *
 * @param base where the text stands; its links are then those that lead there from any page.
 */
export function inlineMarkdown(text: string, base: LinkBase): ElementContent[] {
  const content = structuredClone(parsedText(text));
  visit({ type: 'root', children: content } as Root, 'element', ({ properties }) => {
    if (typeof properties.href === 'string') {
      properties.href = linkAddress(properties.href, base);
    }
  });
  return content;
}

/** The words of a text alone. */
export function plainText(text: string): string {
  return toString({ type: 'root', children: parsedText(text) });
}

/** What a text leads to, and the pictures that it asks for, as they are written. */
export function addressesIn(text: string): { links: string[]; pictures: string[] } {
  const links: string[] = [];
  const pictures: string[] = [];
  visit({ type: 'root', children: parsedText(text) } as Root, 'element', ({ properties }) => {
    if (typeof properties.href === 'string') links.push(properties.href);
    if (typeof properties.src === 'string') pictures.push(properties.src);
  });
  return { links, pictures };
}

function parsedText(text: string): ElementContent[] {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return known;
}

/** Most texts hold nothing that Markdown reads, and its parser takes half a millisecond to say so. */
const plain = /^(?![\s+=-]|\d+[.)]|.*(?:www\.|https?:))[^\\`*_[\]<>&~#|!@\n\r\t]*(?<!\s)$/i;

function parse(text: string): ElementContent[] {
  const tree: Root = plain.test(text)
    ? { type: 'root', children: [h('p', text)] }
    : processor.runSync(processor.parse(text));
  markLineBreaks(tree);
  // A place in this text is none in the chapter on whose page it stands.
  visit(tree, (node) => {
    delete node.position;
  });
  // Paragraphs are lines here: the text stands in one.
  return tree.children
    .filter(
      (child): child is Element | Text =>
        child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
    )
    .flatMap((child, index) => {
      const content = child.type === 'element' && child.tagName === 'p' ? child.children : [child];
      return [...(index > 0 ? [h('br')] : []), ...content];
    });
}
