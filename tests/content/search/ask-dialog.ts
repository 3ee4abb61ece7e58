import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { SearchStrings } from '../../../src/i18n/search-strings.ts';
import type { SearchIndex } from '../../../src/search/index-format.ts';
import type { Answer, JudgedQuery } from './measure.ts';

export interface Timed {
  answers: Answer[];
  /** Milliseconds that a key keeps the page from the next one, one for each query. */
  blocked: number[];
  /** Milliseconds until the list is there. */
  times: number[];
}

/**
 * Asks queries in the real dialog, each in the language of its reader.
 *
 * @param site where the site is served from, and its folder
 */
export async function askDialog(
  page: Page,
  queries: readonly JudgedQuery[],
  site: { url: string; folder: string },
): Promise<Timed> {
  const timed: Timed = { answers: [], blocked: [], times: [] };
  for (const [lang, asked] of Map.groupBy(queries, (judged) => judged.lang)) {
    const read = (file: string): unknown =>
      JSON.parse(readFileSync(join(site.folder, 'search', file), 'utf8'));
    const { sections } = read(`index.${lang}.json`) as SearchIndex;
    const { without } = read(`strings.${lang}.json`) as SearchStrings;
    const keys = new Map(sections.map((head) => [shownAs(head), head.key]));
    const label = new RegExp(without.split('{words}').map(RegExp.escape).join('.+'));
    await page.goto(`${site.url}${sections[0]!.url}`);
    await page.keyboard.press('Control+k');
    await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
    await expect(page.locator('dialog[open] [role=status]')).toBeEmpty();
    for (const judged of asked) {
      const { blocked, remarks, rows, time } = await page.evaluate(askOne, judged.query);
      timed.answers.push({
        ...judged,
        found: rows.map((row) => keys.get(row) ?? `? ${row}`),
        without: remarks.filter((remark) => label.test(remark)),
      });
      timed.blocked.push(blocked);
      timed.times.push(time);
    }
  }
  return timed;
}

/** What a row says of its section, all in one. */
function shownAs({ ancestors, chapter, title }: SearchIndex['sections'][number]): string {
  return (title === chapter ? [title] : [chapter, ...ancestors, title]).join(' › ');
}

/** Runs in the page. */
async function askOne(query: string) {
  const dialog = document.querySelector('dialog[open]')!;
  const field = dialog.querySelector<HTMLInputElement>('[role=combobox]')!;
  const list = dialog.querySelector('[role=listbox]')!;
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const blocked = performance.now() - start;
  while (list.ariaBusy === 'true') await new Promise((later) => setTimeout(later));
  const textsOf = (selector: string, within: Element = dialog) =>
    Array.from(within.querySelectorAll(selector), ({ textContent }) => textContent);
  return {
    rows: [...dialog.querySelectorAll('[role=option]')].map((row) =>
      textsOf('.search-path, .search-title', row).filter(Boolean).join(' › '),
    ),
    remarks: textsOf('.search-notes p'),
    blocked,
    time: performance.now() - start,
  };
}
