import { Lexer } from 'yaml';

/** Where the last bracket before `end` opens that is not closed before it. */
export function openBracket(text: string, end: number): number {
  const open: number[] = [];
  for (const { token, offset } of tokens(text)) {
    if (offset >= end) break;
    if (token === '[' || token === '{') open.push(offset);
    if (token === ']' || token === '}') open.pop();
  }
  return open.at(-1) ?? 0;
}

/** Where the quotation mark opens that is never closed: the last of the text, as it takes all. */
export function openQuote(text: string): number {
  let last = 0;
  for (const { token, offset } of tokens(text)) {
    if (token.startsWith('"') || token.startsWith("'")) last = offset;
  }
  return last;
}

function* tokens(text: string): Generator<{ token: string; offset: number }> {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    yield { token, offset };
    // Marks that the lexer sets itself take no room in the text.
    if (!/^[\x02\x18\x1f]$/.test(token)) offset += token.length;
  }
}
