import { htmlTagNames } from 'html-tag-names';
import type { Image, Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import {
  foreignElements,
  isElementName,
  isHtmlName,
  plainAttributes,
  plainValue,
  refusedAttribute,
  refusedElement,
} from '../html.ts';

type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Looks over the HTML of a chapter: what no browser knows, and what would get past the policy of
 * the page, is reported and left out. A picture is the same as one in Markdown from here on.
 */
export function remarkHtml() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    visitParents(tree, (node, ancestors) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
      if (node.name === null || !isElementName(node.name)) return undefined;
      const siblings = ancestors.at(-1)!.children;
      const index = siblings.indexOf(node as never);
      const refusal = refusedElement(node.name);
      if (refusal) reportAt(node, context, refusal);
      else if (!isHtmlName(node.name) && !isForeign(ancestors)) {
        reportAt(node, context, {
          code: 'chapter/unknown-component',
          message: `<${node.name}> is no element that a browser knows.`,
          hint: `${didYouMean(node.name, htmlTagNames) ?? ''} Write \\<${node.name}> for the characters.`.trim(),
        });
      } else {
        checkAttributes(node, context);
        const picture = node.name === 'img' ? pictureOf(node) : undefined;
        if (picture) siblings.splice(index, 1, picture as never);
        return picture ? SKIP : undefined;
      }
      // An author sees the words in it all the same.
      siblings.splice(index, 1, ...(node.children as never[]));
      return [SKIP, index];
    });
  };
}

const isForeign = (ancestors: readonly { type: string; name?: unknown }[]) =>
  ancestors.some(({ name }) => typeof name === 'string' && foreignElements.has(name));

function checkAttributes(node: MdxElement, context: CompileContext): void {
  node.attributes = node.attributes.filter((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return true;
    const value = plainValue(attribute) ?? undefined;
    const refusal = refusedAttribute(attribute.name, value);
    if (refusal) reportAt(attribute.position ? attribute : node, context, refusal);
    return !refusal;
  });
}

/** An `<img>` as Markdown has it, where all that it says is plain text. */
function pictureOf(node: MdxElement): Image | Paragraph | undefined {
  const attributes = plainAttributes(node);
  if (!attributes) return undefined;
  const { src, alt, title, ...hProperties } = attributes;
  const image: Image = {
    type: 'image',
    url: src ?? '',
    alt: alt ?? null,
    title: title ?? null,
    data: { hProperties, isDecoration: alt === '' },
    position: node.position,
  };
  if (node.type === 'mdxJsxTextElement') return image;
  return { type: 'paragraph', children: [image], position: node.position };
}

declare module 'mdast' {
  interface ImageData {
    /** Whether the author says that it has no words, as HTML can and Markdown cannot. */
    isDecoration?: boolean;
  }
}
