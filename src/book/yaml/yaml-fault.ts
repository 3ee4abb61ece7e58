import { sentence } from '../issues/sentence.ts';
import { explanations } from './yaml-fault-words.ts';
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
 * its consequence, and every key that is there twice.
 */
export function faultsToTell<T extends ParserFault>(faults: readonly T[]): T[] {
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  return faults.filter((fault) => fault === first || fault.code === 'DUPLICATE_KEY');
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
  const sign = signBefore(text, start);
  if (sign && code !== 'TAB_AS_INDENT') {
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
      ? 'Take it away, or put the text in quotes if it belongs to one.'
      : 'Check the indentation and the quotes around this line.',
  };
}

/** The key that begins at a place, without its quotes. */
export function keyAt(text: string, start: number): string {
  return /^["']?([^"':\s]*)/.exec(text.slice(start, start + 200))?.[1] ?? '';
}

function isConflict(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1);
  return /^(<{7}|={7}|>{7})(\s|$)/.test(line);
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
