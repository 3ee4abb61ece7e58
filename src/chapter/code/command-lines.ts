/**
 * How many lines a command takes: it goes on behind `\`, `|`, `&&` and `||`, to the end of its
 * here-documents, of a quotation and of a loop, a condition or a block in braces. What is opened
 * and never closed, as by the apostrophe of a slip, opens nothing.
 *
 * @param end line before which it has to end, but for a here-document, which may hold anything.
 */
export function commandLines(lines: readonly string[], start: number, end: number): number {
  const open: OpenCommand = { documents: [], quote: '', depth: 0, continues: false };
  let behindBackslashes = 0;
  for (let at = start; at < (open.documents.length > 0 ? lines.length : end); at++) {
    readLine(lines[at]!, open);
    if (open.documents.length === 0 && !open.quote && open.depth <= 0 && !open.continues) {
      return at - start + 1;
    }
    if (at === start + behindBackslashes && lines[at]!.endsWith('\\')) behindBackslashes++;
  }
  return Math.min(behindBackslashes + 1, end - start);
}

/** What a command has opened and not closed. */
interface OpenCommand {
  /** Words that end its here-documents, in their order. */
  documents: { word: string; indented: boolean }[];
  quote: string;
  /** Loops, conditions and blocks. */
  depth: number;
  continues: boolean;
}

const begins = /(?:^|[;&|]|\b(?:do|then|else)\b)\s*(?:for|while|until|if|case|select)\b|\{\s*$/g;
const ends = /(?:^|[;&|])\s*(?:done|fi|esac)\b|^\s*\}/g;

function readLine(line: string, open: OpenCommand): void {
  const [document] = open.documents;
  if (document) {
    const text = document.indented ? line.replace(/^\t+/, '') : line;
    if (text === document.word) open.documents.shift();
    return;
  }
  const bare = withoutQuotes(line, open);
  for (const [, dash, word] of bare.matchAll(/(?<!<)<<(?!<)(-?)\s*\\?['"]?([\w.-]+)/g)) {
    open.documents.push({ word: word!, indented: dash === '-' });
  }
  open.depth += count(bare, begins) - count(bare, ends);
  open.continues = /(?:\\|\||&&)$/.test(bare);
}

/** A line as a shell reads it, without comments and the words between quotes. */
function withoutQuotes(line: string, open: OpenCommand): string {
  let bare = '';
  for (const [piece] of line.matchAll(/\\.|<<-?\s*(['"])[\w.-]+\1|['"]|\s#.*$|./gs)) {
    if (open.quote) {
      if (piece === open.quote) open.quote = '';
    } else if (piece === '"' || piece === "'") open.quote = piece;
    else if (/^\s#/.test(piece)) break;
    else bare += piece;
  }
  return bare;
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
