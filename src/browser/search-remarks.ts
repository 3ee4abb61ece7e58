import type { Answer } from '../search/index.ts';
import { element } from './search-element.ts';
import { fill, type SearchStrings } from '../i18n/search-strings.ts';

/** What a reader may be offered to ask instead. */
export interface Instead {
  /** The query as it was typed, not as it was read. */
  literally(): void;
  /** Another query. */
  query(query: string): void;
}

/** How many sections an answer has, and whether there are more. */
export function countText({ rows, total }: Answer, strings: SearchStrings): string {
  if (total === 0) return strings.nothing;
  const message = total === 1 ? strings.countOne : strings.count;
  return fill(rows.length < total ? strings.countBest : message, {
    count: String(rows.length),
    total: String(total),
  });
}

/** What else there is to say of an answer: how the query was read, and which words no section has. */
export function searchRemarks(
  { notice, unknown, without, near, rows }: Answer,
  strings: SearchStrings,
  instead: Instead,
): HTMLElement[] {
  const remarks: HTMLElement[] = [];
  if (notice) {
    const literally = offer(fill(strings.literally, { query: notice.literal }), () =>
      instead.literally(),
    );
    remarks.push(element('p', {}, fill(strings.readAs, { as: notice.as }), ' · ', literally));
  }
  if (without.length > 0) {
    const words = without.map((word) => `‘${word}’`).join(', ');
    remarks.push(element('p', {}, fill(strings.without, { words })));
  } else if (unknown.length > 0) {
    remarks.push(element('p', {}, fill(strings.unknown, { words: unknown.join(', ') })));
  }
  if (rows.length === 0 && near.length > 0) {
    const offers = near.flatMap(({ word }) => [' ', offer(word, () => instead.query(word))]);
    remarks.push(element('p', {}, strings.near, ...offers));
  }
  return remarks;
}

function offer(words: string, ask: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, words);
  button.addEventListener('click', ask);
  return button;
}
