import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { expect, firstChapter, test } from './site.ts';

// Playwright switches off the cache in which a page waits for the reader who goes back.
test('what was chosen holds on the page that Back leads to, and in other tabs', async ({
  dense,
}) => {
  const path = findChromium();
  const browser = await chromium.launch({
    ...(path && { executablePath: path }),
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(firstChapter(dense));
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'new';
      });
    });
    const other = await context.newPage();
    await other.goto(firstChapter(dense));

    await page.goto(dense.url + 'chapters/01-long/');
    await page.locator('#theme').selectOption('dark');
    await page.locator('.red-pen input[value=correction]').uncheck();
    await page.goBack();
    expect(await page.title()).toBe('kept');

    for (const each of [page, other]) {
      const root = each.locator(':root');
      await expect(root).toHaveAttribute('data-theme', 'dark');
      await expect(root).toHaveAttribute('data-hidden', 'correction');
      await expect(each.locator('#theme')).toHaveValue('dark');
      await expect(each.locator('.red-pen input[value=correction]')).not.toBeChecked();
    }
    await page.locator('#theme').selectOption('system');
    await expect(other.locator(':root')).not.toHaveAttribute('data-theme');
  } finally {
    await browser.close();
  }
});
