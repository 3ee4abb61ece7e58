import { latinToken } from './analyse.ts';
import { isOption, searchWords } from './search-words.ts';
import type { Lexicon, Unit } from './unit.ts';

/** What a machine fills in: a number, an address, an age, a size, a version, a hash. */
const FILLED_IN =
  /^(?:\d[\d.:/-]*|(?:\d+[smhdwy]){1,4}|v?\d+(?:\.\d+)+\S*|\d+(?:[kmgtp]i?)?b?|(?=\S*\d)[\da-f]{7,}|sha256\S*)$/i;

/** How a line begins that a program wrote: `error: …`, `Error from server (NotFound): …`. */
const MESSAGE = /^[A-Za-z][\w.-]*(?: [\w()]+){0,4}: \S/;

/** What a reader's own name for a thing weighs where the book happens to use the same. */
const NAME_IMPORTANCE = 0.3;

/** A query that was copied from a terminal, parted into what is the book's and the reader's own. */
export interface Pasted {
  /** The program and its verb; nothing in what a program wrote. */
  command: string;
  /** All else, without what a machine filled in. */
  rest: string;
}

/**
 * Takes apart a command, an error, a row of a table, an event: what was copied from a terminal.
 * Names, numbers and paths in it are the reader's own. Undefined for what was typed by hand.
 */
export function pasted(query: string, lexicon: Lexicon): Pasted | undefined {
  const found = searchWords(query);
  const [program, verb] = found;
  if (!program || !verb || /[가-힣ㄱ-ㅣ]/.test(query)) return undefined;
  const isDenied = /^['’]t\b/.test(query.slice(verb.end));
  const isCommand =
    found.length > 2 && program.start === 0 && lexicon.isProgram(program.text) && !isDenied;
  if (!isCommand && !isOutput(query, found)) return undefined;
  const names = isCommand ? verb.end : 0;
  const rest = found
    .filter(({ start, text }) => start >= names && !FILLED_IN.test(text))
    .map(({ text }) => (lexicon.hasToken(latinToken(text)) ? text : text.replace(/[/:]+/g, ' ')));
  return { command: query.slice(0, names), rest: rest.join(' ') };
}

/** A program and its verb are what a command is about, everyday words or not. */
export function asSubject(unit: Unit): Unit {
  return { ...unit, importance: 1 };
}

/** A word that is no term and no option after the verb of a command only names something. */
export function asName(unit: Unit): Unit {
  return unit.terms.length > 0 || isOption(unit.typed)
    ? unit
    : { ...unit, importance: Math.min(unit.importance, NAME_IMPORTANCE) };
}

function isOutput(query: string, found: readonly { text: string }[]): boolean {
  const filledIn = found.filter(({ text }) => FILLED_IN.test(text)).length;
  const isTable = /\S(?:\t| {2,})\S.*\S(?:\t| {2,})\S/.test(query);
  const quotes = /["'`][\w./:-]+["'`]/.test(query) && found.length > 2;
  return isTable || quotes || MESSAGE.test(query) || (filledIn > 1 && found.length > 3);
}
