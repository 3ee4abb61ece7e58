import type { TextBlock } from '../annotations/text-blocks.ts';
import type { Prose } from '../glossary/prose.ts';
import type { Place } from '../issues/issue.ts';
import { type CompileContext, placeOf } from './context.ts';
import { isHeading } from './rehype-sections.ts';

/** A block of text for the checks of words, with the place of each stretch. Code is left out. */
export function blockProse(block: TextBlock, context: CompileContext): Prose {
  const { pieces, element } = block;
  const isCode = ({ parent }: (typeof pieces)[number]) =>
    parent.type === 'element' && parent.tagName === 'code';
  return {
    lang: context.lang,
    isHeading: isHeading(element),
    // Blanks of the same length keep every offset.
    text: pieces
      .map((piece) => (isCode(piece) ? ' '.repeat(piece.node.value.length) : piece.node.value))
      .join(''),
    placeOf: (start, end) => placeInBlock(block, start, end, context),
  };
}

function placeInBlock(
  { pieces, element }: TextBlock,
  start: number,
  end: number,
  context: CompileContext,
): Place {
  const piece = pieces.findLast((candidate) => candidate.start <= start);
  const from = piece?.node.position?.start;
  if (!piece || !from) return placeOf(element, context);
  const column = from.column + start - piece.start;
  const place = { file: context.edition.file, line: from.line, column };
  return { ...place, endLine: from.line, endColumn: column + end - start };
}
