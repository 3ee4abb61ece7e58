import type { TextBlock } from './annotations/text-blocks.ts';
import type { Prose } from './glossary/prose.ts';
import type { Place } from '../book/issues/issue.ts';
import { type CompileContext, placeOf } from './context.ts';
import { isHeading } from './plugins/rehype-sections.ts';

/** A block of text and where its stretches stand in the chapter's file. */
interface PlacedText {
  text: string;
  /** Place of the whole block. */
  place: Place;
  pieces: readonly PlacedPiece[];
}

interface PlacedPiece {
  /** Offset in the block's text. */
  start: number;
  /** The stretch of the file that it was made from; what plugins made has none. */
  from: Stretch | undefined;
}

interface Stretch {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** A block of text for the checks of words. Code is left out. */
export function blockProse({ pieces, element }: TextBlock, context: CompileContext): Prose {
  const isCode = ({ parent }: (typeof pieces)[number]) =>
    parent.type === 'element' && parent.tagName === 'code';
  const placed: PlacedText = {
    // Blanks of the same length keep every offset.
    text: pieces
      .map((piece) => (isCode(piece) ? ' '.repeat(piece.node.value.length) : piece.node.value))
      .join(''),
    place: placeOf(element, context),
    pieces: pieces.map(({ start, node: { position } }) => ({ start, from: position })),
  };
  return {
    lang: context.lang,
    isHeading: isHeading(element),
    text: placed.text,
    placeOf: (start, end) => placeInBlock(placed, start, end, context.edition.source.split('\n')),
  };
}

function placeInBlock(
  { text, place, pieces }: PlacedText,
  start: number,
  end: number,
  sourceLines: readonly string[],
): Place {
  const index = pieces.findLastIndex((candidate) => candidate.start <= start);
  const piece = pieces[index];
  if (!piece?.from) return place;
  const word = text.slice(start, Math.min(end, pieces[index + 1]?.start ?? text.length));
  const before = occurrences(word, text.slice(piece.start, start));
  const found = findInSource(word, before, piece.from, sourceLines);
  const { line, column } = found ?? piece.from.start;
  return { file: place.file, line, column, endLine: line, endColumn: column + word.length };
}

/**
 * The text has lost the line breaks, escapes and entities of its source, so that a word is looked
 * for there: as often as it came before in the text, it comes before in the source.
 */
function findInSource(
  word: string,
  before: number,
  { start, end }: Stretch,
  sourceLines: readonly string[],
): { line: number; column: number } | undefined {
  const region = sourceLines
    .slice(start.line - 1, end.line)
    .join('\n')
    .slice(start.column - 1)
    .normalize('NFC');
  const pattern = new RegExp(RegExp.escape(word).replaceAll('\\x20', '\\s+'), 'g');
  const match = [...region.matchAll(pattern)][before];
  if (!match) return undefined;
  const above = region.slice(0, match.index).split('\n');
  const indent = above.length === 1 ? start.column - 1 : 0;
  return { line: start.line + above.length - 1, column: indent + above.at(-1)!.length + 1 };
}

const occurrences = (word: string, text: string) => text.split(word).length - 1;
