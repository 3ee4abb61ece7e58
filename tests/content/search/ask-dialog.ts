import type { Page } from '@playwright/test';
import type { Answer, JudgedQuery } from './measure.ts';

export interface Timed {
  answers: Answer[];
  /** Milliseconds from the keystroke until the list is there, one for each query. */
  times: number[];
  /** Milliseconds until it is painted, excerpts and all. */
  paintTimes: number[];
}

/**
 * Asks queries in the real dialog, which must be open, and reads the titles of its options.
 *
 * @param sectionOf the section that a title is of, as judged queries name it
 */
export async function askDialog(
  page: Page,
  queries: readonly JudgedQuery[],
  sectionOf: (title: string) => string,
): Promise<Timed> {
  const answers: Answer[] = [];
  const times: number[] = [];
  const paintTimes: number[] = [];
  for (const judged of queries) {
    const { titles, time, paintTime } = await page.evaluate(askOne, judged.query);
    answers.push({ ...judged, found: titles.map(sectionOf) });
    times.push(time);
    paintTimes.push(paintTime);
  }
  return { answers, times, paintTimes };
}

/** Runs in the page. */
async function askOne(query: string): Promise<{
  titles: string[];
  time: number;
  paintTime: number;
}> {
  const field = document.querySelector<HTMLInputElement>('dialog[open] [role=combobox]')!;
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const time = performance.now() - start;
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const paintTime = performance.now() - start;
  const options = document.querySelectorAll('dialog[open] [role=option] .search-title');
  return { titles: Array.from(options, ({ textContent }) => textContent), time, paintTime };
}
