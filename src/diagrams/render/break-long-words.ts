import { restoreSigns } from '../signs.ts';
import { tornWord, type LostPart } from '../scene/lost-parts.ts';

/** Letters that surely fit on a line where Mermaid wraps labels. */
const mostLetters = 24;
/** What is neither space nor a sign around labels. */
const word = /[^\s"'|<>()[\]{}]+/g;
const pieces = /[\p{L}\p{N}]*[^\p{L}\p{N}]*/gu;

/**
 * The same source with a line break behind signs of each long word that the drawing has torn apart:
 * the name of a host, a path, an address.
 */
export function breakLongWords(source: string, lost: readonly LostPart[]): string {
  const labels = lost.filter(({ fault }) => fault === tornWord).map(({ words }) => words);
  const torn = new Set(labels.flatMap((label) => label.match(word) ?? []));
  return source.replaceAll(word, (found) =>
    torn.has(restoreSigns(found)) ? broken(found) : found,
  );
}

function broken(long: string): string {
  const lines = [''];
  for (const piece of long.match(pieces)!) {
    const last = lines.at(-1)!;
    if (last === '' || last.length + piece.length <= mostLetters) lines.splice(-1, 1, last + piece);
    else lines.push(piece);
  }
  return lines.filter(Boolean).join('<br/>');
}
