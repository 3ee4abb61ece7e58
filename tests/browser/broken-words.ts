import type { Page } from '@playwright/test';
import { chapterPaths, expect, type Site } from './site.ts';

/** Opens every chapter at 320 px and expects short names in code to stand on one line, and tables to hold theirs. */
export async function expectNothingBroken(page: Page, site: Site): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of chapterPaths(site)) {
    await page.goto(site.url + path);
    const broken = await page.locator('.prose :not(pre, .apply) > code').evaluateAll((all) =>
      all
        .filter(({ textContent }) => textContent.length <= 26 && !/\s/.test(textContent))
        .filter((code) => new Set([...code.getClientRects()].map(({ top }) => top)).size > 1)
        .map(({ textContent }) => textContent),
    );
    expect(broken, path).toEqual([]);
    const cells = page.locator('td');
    expect(
      await cells.evaluateAll((all) => all.every((cell) => cell.scrollWidth <= cell.clientWidth)),
      path,
    ).toBe(true);
  }
}
