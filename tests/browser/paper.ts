import { expect, type Page } from '@playwright/test';

/** What A4 leaves between margins of 20 mm, in px. */
const paperWidth = 642;

/** Expects no line of code, drawing, table or address of a page to run off the paper. */
export async function expectAllOnPaper(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paperWidth, height: 900 });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('pre, .drawing > svg, table, p, figcaption')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(wide, address).toEqual([]);
}
