import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { type TextBlock, textBlocks } from '../annotations/text-blocks.ts';
import { type FirstUse, firstUses } from '../glossary/first-use.ts';
import { contextOf } from '../context.ts';
import { isHeading } from './rehype-sections.ts';

/**
 * Takes down in which section the original first uses a term, and prints the word of the book's
 * second language there in small type, if the term is one of the field's own.
 */
export function rehypeTerms() {
  return (tree: Root, file: VFile): void => {
    const { book, lang, outline } = contextOf(file);
    const [original, second] = book.languages;
    if (second === undefined || lang !== original) return;
    const blocks = textBlocks(tree).filter(
      ({ element, isMaterial }) => !isMaterial && !isHeading(element),
    );
    const uses = firstUses(
      blocks.map(({ text }) => text),
      book.glossary.terms,
      lang,
      second,
    );
    // From the end, so that earlier offsets stay true.
    for (const use of uses.toReversed()) {
      const block = blocks[use.text]!;
      if (use.term.official) insertGloss(block, use, second);
      outline.terms.unshift({ section: block.section, id: use.term.id });
    }
  };
}

function insertGloss(block: TextBlock, { end, gloss }: FirstUse, lang: string): void {
  const piece = block.pieces.find(
    ({ start, node }) => start < end && end <= start + node.value.length,
  );
  // A word of another language in the middle of a link would read as part of it.
  if (!piece || piece.link) return;
  const at = end - piece.start;
  const rest = piece.node.value.slice(at);
  piece.node.value = piece.node.value.slice(0, at);
  const added: ElementContent[] = [
    h('small', { lang, className: 'gloss' }, gloss),
    ...(rest === '' ? [] : [{ type: 'text' as const, value: rest }]),
  ];
  const siblings = piece.parent.children;
  siblings.splice(siblings.indexOf(piece.node) + 1, 0, ...(added as never[]));
}
