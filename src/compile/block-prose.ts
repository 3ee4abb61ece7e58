import type { TextBlock } from '../annotations/text-blocks.ts';
import type { Edition } from '../book/book.ts';
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
  const position = piece?.node.position;
  if (!piece || !position) return placeOf(element, context);
  const { value } = piece.node;
  const word = value.slice(start - piece.start, end - piece.start);
  const before = occurrences(word, value.slice(0, start - piece.start));
  const found = findInSource(word, before, position, linesOf(context.edition));
  const { line, column } = found ?? position.start;
  const file = context.edition.file;
  return { file, line, column, endLine: line, endColumn: column + word.length };
}

/**
 * The text has lost the line breaks, escapes and entities of its source, so that a word is looked
 * for there: as often as it came before in the text, it comes before in the source.
 */
function findInSource(
  word: string,
  before: number,
  { start, end }: Position,
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

/** Checks of words ask for a place per sentence; the source is cut into lines once. */
const linesOfEdition = new WeakMap<Edition, readonly string[]>();

function linesOf(edition: Edition): readonly string[] {
  const lines = linesOfEdition.get(edition) ?? edition.source.split('\n');
  linesOfEdition.set(edition, lines);
  return lines;
}

const occurrences = (word: string, text: string) => text.split(word).length - 1;

type Position = NonNullable<TextBlock['pieces'][number]['node']['position']>;
