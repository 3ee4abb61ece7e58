import type { Page } from '@playwright/test';
import { expect, type Site } from './site.ts';

/**
 * Opens every page of a site, each until nothing is loaded any more, and expects that it scrolls
 * sideways at none of the widths, in px, breaks no policy, throws nothing and asks no other origin.
 */
export async function expectSoundPages(
  page: Page,
  { url, pages }: Site,
  widths: readonly number[],
): Promise<void> {
  const faults = watchFaults(page, new URL(url).origin);
  for (const path of pages) {
    await page.goto(url + path);
    await page.waitForLoadState('networkidle');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  expect(faults).toEqual([]);
}

/** By how many px a page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

function watchFaults(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin);
    if (request.url().startsWith('http') && !isOwn) faults.push(request.url());
  });
  return faults;
}
