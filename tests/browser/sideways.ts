import type { Page } from '@playwright/test';
import { expect, type Site } from './site.ts';

/** Opens every page of a site and expects none to scroll sideways at any of the widths, in px. */
export async function expectNoSidewaysScroll(
  page: Page,
  { url, pages }: Site,
  widths: readonly number[],
): Promise<void> {
  for (const path of pages) {
    await page.goto(url + path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

/** By how many px a page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
