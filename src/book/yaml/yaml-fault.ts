import { sentence } from '../issues/sentence.ts';
import { explanations, tabIndents } from './yaml-fault-words.ts';
import { openBracket, openQuote } from './yaml-openings.ts';

/** A fault as the YAML parser reports it: its code, its message, and where in the text. */
export interface ParserFault {
  code: string;
  message: string;
  start: number;
  end: number;
}

/** The same for a person: where it begins, what is wrong, and what to do. */
export interface YamlFault {
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
  if (isConflict(text, start)) {
    return {
      ...at(text.lastIndexOf('\n', start - 1) + 1, 7),
      message: 'Git left a conflict here that nobody has resolved.',
      hint: 'Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    };
  }
  const tab = tabBefore(text, start);
  if (tab !== undefined) return { ...at(tab), ...tabIndents };
  const sign = signBefore(text, start);
  if (sign) {
    return {
      ...at(sign.index),
      message: `A plain text cannot begin with "${sign.character}".`,
      hint: 'Put the whole text in quotes.',
    };
  }
  if (code === 'MISSING_CHAR' && message.includes('quote')) {
    return {
      ...at(openQuote(text)),
      message: 'The quotation mark that opens here is never closed.',
      hint: `Close it with ${text[openQuote(text)]} at the end of its text.`,
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
  const hyphen = /^[ \t]*(?=-[a-z][\w-]*:)/im.exec(
    text.slice(text.lastIndexOf('\n', start - 1) + 1),
  );
  if (hyphen?.index === 0 && code !== 'DUPLICATE_KEY') {
    return {
      ...at(text.lastIndexOf('\n', start - 1) + 1 + hyphen[0].length),
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
  const known = explanations.find(
    ({ codes, says }) => codes.includes(code) && (says?.test(message) ?? true),
  )?.tells;
  if (known) return { ...at(start, code === 'BAD_INDENT' ? 1 : fault.end - start), ...known };
  const isSign = code === 'UNEXPECTED_TOKEN' && fault.end - start === 1;
  return {
    start,
    end: fault.end,
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

function isConflict(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1);
  return /^(<{7}|={7}|>{7})(\s|$)/.test(line);
}

/** The tab that indents the line of the fault. */
function tabBefore(text: string, start: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
  return indent.includes('\t') ? lineStart + indent.indexOf('\t') : undefined;
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

/** A sign that means something to YAML at the beginning of the value in which the fault stands. */
function signBefore(text: string, start: number) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const match = /^\s*(?:- +)*(?:[^\s"'[{#][^:]*: +)?(?=[*&@`%])/.exec(line);
  if (!match || match[0].length > start - lineStart) return undefined;
  const index = lineStart + match[0].length;
  return { index, character: text[index]! };
}
