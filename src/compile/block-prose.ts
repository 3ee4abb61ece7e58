import type { TextBlock } from '../annotations/text-blocks.ts';
import type { Prose } from '../glossary/prose.ts';
import type { Place } from '../issues/issue.ts';
import { type CompileContext, placeOf } from './context.ts';
import { isHeading } from './rehype-sections.ts';

/** A block of text with the places of its stretches: plain data. */
export interface PlacedText extends Omit<Prose, 'placeOf'> {
  /** Place of the whole block. */
  place: Place;
  /** Offsets at which a stretch of the file begins; without a position where a plugin made it. */
  pieces: readonly { start: number; line?: number; column?: number }[];
}

/** A block of text for the checks of words, with the place of each stretch. Code is left out. */
export function blockProse({ pieces, element }: TextBlock, context: CompileContext): PlacedText {
  const isCode = ({ parent }: (typeof pieces)[number]) =>
    parent.type === 'element' && parent.tagName === 'code';
  return {
    lang: context.lang,
    isHeading: isHeading(element),
    // Blanks of the same length keep every offset.
    text: pieces
      .map((piece) => (isCode(piece) ? ' '.repeat(piece.node.value.length) : piece.node.value))
      .join(''),
    place: placeOf(element, context),
    pieces: pieces.map(({ start, node }) => {
      const from = node.position?.start;
      return { start, ...(from && { line: from.line, column: from.column }) };
    }),
  };
}

/** The text as the checks of words read it. */
export function proseOf({ place, pieces, ...prose }: PlacedText): Prose {
  return {
    ...prose,
    placeOf: (start, end) => {
      const piece = pieces.findLast((candidate) => candidate.start <= start);
      if (piece?.line === undefined || piece.column === undefined) return place;
      const column = piece.column + start - piece.start;
      const { file } = place;
      return {
        file,
        line: piece.line,
        column,
        endLine: piece.line,
        endColumn: column + end - start,
      };
    },
  };
}
