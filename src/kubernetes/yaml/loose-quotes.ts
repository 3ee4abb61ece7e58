import { parse, visit, type Document } from 'yaml';

/** Where a text in quotes stands, quotes included. */
interface Quoted {
  start: number;
  end: number;
}

/**
 * Texts in quotes that go on in a line which is indented no more than their key. YAML forbids that,
 * kubectl reads it, and `kubectl get -o yaml` writes long messages so.
 */
export function looseQuotes(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (const match of text.matchAll(valueInQuotes)) {
    const start = match.index + match[0].length;
    const end = closeOf(text, start);
    const [, ...more] = text.slice(start, end).split('\n');
    const isLoose = more.some((line) => line.trim() !== '' && indentOf(line) <= match[1]!.length);
    if (isLoose && start >= (found.at(-1)?.end ?? 0)) found.push({ start, end });
  }
  return found;
}

/** The same text, no longer and no shorter, with each of them in one line. */
export function joinLines(text: string, quotes: readonly Quoted[]): string {
  return quotes.reduce(
    (joined, { start, end }) =>
      joined.slice(0, start) + joined.slice(start, end).replace(/\n/g, ' ') + joined.slice(end),
    text,
  );
}

/** Gives the values of what was parsed out of joined lines the line breaks that YAML folds. */
export function foldLines(
  documents: readonly Document[],
  text: string,
  quotes: readonly Quoted[],
): void {
  const ends = new Map(quotes.map(({ start, end }) => [start, end]));
  const Scalar = (_: unknown, node: { value: unknown; range?: readonly number[] | null }) => {
    const [start = 0] = node.range ?? [];
    const end = ends.get(start);
    if (end === undefined) return;
    node.value = parse(text.slice(start, end).replace(/\n[ \t]*/g, '\n ')) as unknown;
  };
  for (const document of documents) visit(document, { Scalar });
}

/** Up to the quotation mark; the first group is as long as the key is indented. */
const valueInQuotes = /^((?: *- )* *)(?:[^\s'"#-][^'"#\n]*: +)?(?=['"])/gm;
const quotedText = /'(?:[^']|'')*'|"(?:[^"\\]|\\[^])*"/y;

function closeOf(text: string, start: number): number {
  quotedText.lastIndex = start;
  return quotedText.test(text) ? quotedText.lastIndex : start;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
