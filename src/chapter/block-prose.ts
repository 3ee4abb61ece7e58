import type { TextBlock } from './annotations/text-blocks.ts';
import type { Prose } from './glossary/prose.ts';
import type { Place } from '../book/issues/issue.ts';
import { type CompileContext, placeOf } from './context.ts';
import { isHeading } from './plugins/rehype-sections.ts';

/** A block of text for the checks of words. Code is left out. */
export function blockProse({ pieces, element }: TextBlock, context: CompileContext): Prose {
  // Blanks of the same length keep every offset.
  const text = pieces
    .map(({ node: { value }, parent }) =>
      parent.type === 'element' && parent.tagName === 'code' ? ' '.repeat(value.length) : value,
    )
    .join('');
  return {
    lang: context.lang,
    isHeading: isHeading(element),
    text,
    placeOf: (start, end) => {
      const index = pieces.findLastIndex((candidate) => candidate.start <= start);
      const piece = pieces[index];
      // What plugins made has no place of its own.
      if (!piece?.node.position) return placeOf(element, context);
      const word = text.slice(start, Math.min(end, pieces[index + 1]?.start ?? text.length));
      const before = text.slice(piece.start, start).split(word).length - 1;
      return placeInSource(word, before, placeOf(piece.node, context), context);
    },
  };
}

/**
 * The text has lost the line breaks, escapes and entities of its source, so that a word is looked
 * for there: as often as it came before in the text, it comes before in the source.
 */
function placeInSource(
  word: string,
  before: number,
  { file, line: first, column: start, endLine }: Place,
  { edition }: CompileContext,
): Place {
  const region = edition.source
    .split('\n')
    .slice(first - 1, endLine)
    .join('\n')
    .slice(start - 1)
    .normalize('NFC');
  const pattern = new RegExp(RegExp.escape(word).replaceAll('\\x20', '\\s+'), 'g');
  const match = [...region.matchAll(pattern)][before];
  const above = region.slice(0, match?.index ?? 0).split('\n');
  const line = first + above.length - 1;
  const column = above.at(-1)!.length + (above.length === 1 ? start : 1);
  return { file, line, column, endLine: line, endColumn: column + word.length };
}
