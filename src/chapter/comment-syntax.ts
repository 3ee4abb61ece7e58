import type { Paragraph, Root } from 'mdast';
import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { rawConstruct } from './raw-syntax.ts';

/** Reads `<!-- … -->`, which MDX does not know, and leaves it out. */
export function commentSyntax(this: Processor): void {
  const data = this.data();
  const less = '<'.codePointAt(0)!;
  (data.micromarkExtensions ??= []).push({
    flow: { [less]: commentOf(htmlFlow) },
    text: { [less]: commentOf(htmlText) },
  });
  (data.fromMarkdownExtensions ??= []).push({ transforms: [dropComments] });
}

/** As much of CommonMark's HTML as begins with `<!--`. MDX turns it off by its name. */
function commentOf(html: Construct): Construct {
  return {
    ...html,
    name: 'htmlComment',
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      return effects.check(opening, html.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

const opening: Construct = {
  ...rawConstruct('chunkString', (seen) => ('<!--'.startsWith(seen) ? seen === '<!--' : undefined)),
  partial: true,
};

/** What stands behind a comment on its last line would be HTML, and is text of the chapter. */
function dropComments(tree: Root): void {
  visit(tree, 'html', ({ value, position }, index, parent) => {
    if (!value.includes('-->')) {
      new VFile().fail('The comment is never closed', { place: position?.start });
    }
    const text = value.replace(/<!--.*?-->/gs, '').trim();
    const rest: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
    parent!.children.splice(index!, 1, ...(text === '' ? [] : [rest]));
    return index;
  });
}
