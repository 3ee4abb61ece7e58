import { columnsOf } from './columns.ts';
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

/** A terminal would jump at a tab, which may be the fault, and obey other control characters. */
const shown = (text: string) => text.replaceAll('\t', '→').replace(/\p{Cc}/gu, ' ');

function firstColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept + character) >= columns) break;
    kept += character;
  }
  return `${kept}…`;
}

function lastColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const character of [...text].reverse()) {
    if (columnsOf(character + kept) >= columns) break;
    kept = character + kept;
  }
  return `…${kept}`;
}
