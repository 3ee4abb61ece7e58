import { Lexer } from 'yaml';
import { sentence } from '../issues/sentence.ts';
import { explanations, tabIndents } from './yaml-fault-words.ts';

/** A fault as the YAML parser reports it: its code, its message, and where in the text. */
export interface ParserFault {
  code: string;
  message: string;
  start: number;
  end: number;
}

/** The same for a person: where it begins, what is wrong, and what to do. */
interface YamlFault {
  start: number;
  end: number;
  message: string;
  hint: string;
}

/**
 * Of all that the parser reports, the first fault of the syntax, since what follows it is mostly
 * its consequence, and every key before it that is there twice.
 */
export function faultsToTell<T extends ParserFault>(faults: readonly T[]): T[] {
  const first = faults.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return first === -1 ? [...faults] : faults.slice(0, first + 1);
}

/** Says in plain words what a YAML parser found, at the place where it can be mended. */
export function explainYamlFault(fault: ParserFault, text: string): YamlFault {
  const { code, message, start } = fault;
  const at = (from: number, length = 1) => ({ start: from, end: from + length });
  if (code === 'DUPLICATE_KEY') {
    const key = keyAt(text, start);
    return {
      ...at(key.start, key.name.length),
      message: `The key "${key.name}" is in this mapping twice.`,
      hint: 'Give one of the two another name, or put what both hold under one.',
    };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = text.slice(lineStart);
  if (/^(<{7}|={7}|>{7})(\s|$)/.test(rest)) {
    return {
      ...at(lineStart, 7),
      message: 'Git left a conflict here that nobody has resolved.',
      hint: 'Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    };
  }
  const tab = /^ *(?=\t)/.exec(rest);
  if (tab) return { ...at(lineStart + tab[0].length), ...tabIndents };
  // A sign that means something to YAML at the beginning of a value.
  const sign = /^[^\S\n]*(?:- +)*(?:[^\s"'[{#][^:\n]*: +)?(?=([*&@`%!]))/.exec(rest);
  if (sign && sign[0].length <= start - lineStart) {
    return {
      ...at(lineStart + sign[0].length),
      message: `A plain text cannot begin with "${sign[1]}".`,
      hint: 'Put the whole text in quotes.',
    };
  }
  if (code === 'MISSING_CHAR' && message.includes('quote')) {
    const from = openQuote(text);
    return {
      ...at(from),
      message: 'The quotation mark that opens here is never closed.',
      hint: `Close it with ${text[from]} at the end of its text.`,
    };
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) {
    const from = openBracket(text, start);
    const close = text[from] === '{' ? '}' : ']';
    return {
      ...at(from),
      message: `The bracket "${text[from]}" that opens here is never closed.`,
      hint: `Close it with "${close}". A # after a space begins a comment, in brackets as well.`,
    };
  }
  // The line below such a one, indented as inside an item, is where the parser stumbles.
  const [hyphen] = [lineStart, text.lastIndexOf('\n', lineStart - 2) + 1].flatMap((from) => {
    const before = /^[ \t]*(?=-[a-z][\w-]*:)/i.exec(text.slice(from));
    return before ? [from + before[0].length] : [];
  });
  if (hyphen !== undefined) {
    return {
      ...at(hyphen),
      message: 'An item of a list begins with a hyphen and a space, and the space is missing.',
      hint: 'Write a space after the hyphen.',
    };
  }
  const indented = indentedKey(fault, text);
  if (indented !== undefined) {
    return {
      ...at(indented),
      message: 'This key is indented, and those that it stands beside are not.',
      hint: 'Begin it in the same column as the keys beside it.',
    };
  }
  const length = fault.end - start;
  const known = explanations.find(
    ({ codes, says }) => codes.includes(code) && (says?.test(message) ?? true),
  );
  if (known) {
    const { message, hint } = known;
    return { ...at(start, code === 'BAD_INDENT' ? 1 : length), message, hint };
  }
  const isSign = code === 'UNEXPECTED_TOKEN' && length === 1;
  return {
    ...at(start, length),
    message: isSign ? `"${text[start]}" cannot stand here.` : sentence(message),
    hint: isSign
      ? 'Put the text in quotes if the sign belongs to it; else it is one too many.'
      : 'Check the indentation and the quotes around this line.',
  };
}

/**
 * The key that the parser found twice, without its quotes, and where it begins: after a key without
 * a value the parser counts the line break to the next one.
 */
export function keyAt(text: string, start: number): { name: string; start: number } {
  const skipped = /^(?:\s|#.*\n)*/.exec(text.slice(start))![0].length;
  const from = start + skipped;
  const name = /^["']?([^"':\s]*)/.exec(text.slice(from, from + 200))?.[1] ?? '';
  return { name, start: from };
}

/**
 * Where the key begins whose indentation alone is the fault: it follows a finished value, or it is
 * the first of all and the next one stands further left.
 */
function indentedKey({ code, message, start }: ParserFault, text: string): number | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const line = /^[^\n]*/.exec(text.slice(start))![0];
    const next = /^[^\n]*\n(?:[ \t]*\n)*[ \t]+(?=[^\s#][^\n]*:(?:\s|$))/.exec(text.slice(start));
    return /:(?:\s|$)/.test(line) || !next ? undefined : start + next[0].length;
  }
  if (code !== 'UNEXPECTED_TOKEN' || !message.endsWith('node end')) return undefined;
  const first = /^(?:[ \t]*(?:#.*)?\n)* +(?=[\w"'])/.exec(text);
  return first && text[start - 1] === '\n' ? first[0].length : undefined;
}

/** Where the last bracket before `end` opens that is not closed before it. */
function openBracket(text: string, end: number): number {
  const open: number[] = [];
  for (const { token, offset } of tokens(text)) {
    if (offset >= end) break;
    if (token === '[' || token === '{') open.push(offset);
    if (token === ']' || token === '}') open.pop();
  }
  return open.at(-1) ?? 0;
}

/** Where the quotation mark opens that is never closed: the last of the text, as it takes all. */
function openQuote(text: string): number {
  const quotes = [...tokens(text)].filter(({ token }) => /^["']/.test(token));
  return quotes.at(-1)?.offset ?? 0;
}

function* tokens(text: string): Generator<{ token: string; offset: number }> {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    yield { token, offset };
    // Marks that the lexer sets itself take no room in the text.
    if (!/^[\x02\x18\x1f]$/.test(token)) offset += token.length;
  }
}
