import type { Place } from './issue.ts';

/** How wide an excerpt may be, in columns of a terminal. */
const excerptWidth = 100;

/** How much of that may stand before the fault. */
const before = 33;

/** More characters than this around a fault are never shown: a whole book may be one line. */
const reach = 4 * excerptWidth;

/**
 * The line of a place, and under it a caret as long as the fault. A line that is too long is cut
 * on both sides of the fault.
 *
 * @returns nothing when the fault is a whole file, or its line is blank.
 */
export function excerpt(place: Place, source: string): string | undefined {
  const line = place.whole ? undefined : source.split('\n')[place.line - 1];
  if (!line?.trim()) return undefined;
  const start = Math.max(0, Math.min(place.column - 1, line.length));
  const end = endOf(place, start, line.length);
  const { head, fault, tail } = cut(line, start, end);
  const gutter = `${place.line} | `;
  const indent = ' '.repeat(gutter.length + columnsOf(head));
  const caret = '^'.repeat(Math.max(1, columnsOf(fault)));
  return `    ${gutter}${head}${fault}${tail}\n    ${indent}${caret}`;
}

function endOf({ line, endLine = line, endColumn }: Place, start: number, length: number): number {
  if (endLine !== line) return length;
  return Math.min(length, Math.max(start + 1, (endColumn ?? start + 2) - 1));
}

function cut(line: string, start: number, end: number) {
  const head = shown(line.slice(Math.max(0, start - reach), start));
  const rest = shown(line.slice(start, start + reach));
  const fault = rest.slice(0, end - start);
  if (columnsOf(head) + columnsOf(rest) <= excerptWidth) {
    return { head, fault, tail: rest.slice(fault.length) };
  }
  const shortHead = lastColumns(head, before);
  const shortRest = firstColumns(rest, excerptWidth - columnsOf(shortHead));
  return {
    head: shortHead,
    fault: shortRest.slice(0, fault.length),
    tail: shortRest.slice(fault.length),
  };
}

/**
 * A terminal would jump at a tab, obey other control characters, and show nothing of blanks that
 * are not the space bar's or have no width: each of them may be the fault.
 */
const shown = (text: string) =>
  text
    .replaceAll('\t', '→')
    .replace(/[\u00a0\u200b\u2060\u3000\ufeff]/g, '⍽')
    .replace(/\p{Cc}/gu, ' ');

function firstColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept + character) >= columns) break;
    kept += character;
  }
  return `${kept}…`;
}

const lastColumns = (text: string, columns: number) =>
  backwards(firstColumns(backwards(text), columns));

const backwards = (text: string) => [...text].reverse().join('');

/** Columns that a terminal gives a text: Hangul and other wide characters take two, marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!none.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** Accents, joiners, and the vowels and final consonants of Hangul that was taken apart. */
const none = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
