import { expect, test } from '@playwright/test';
import { serveFixture } from './site.ts';

test.use({ serviceWorkers: 'allow' });

test('a book is read and searched without a network', async ({ page }) => {
  const server = await serveFixture();
  try {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(server.url);
    const button = page.locator('offline-book button');
    await button.click();
    await expect(page.locator('offline-book [role=status]')).not.toHaveText(/\d+ %|^$/, {
      timeout: 30_000,
    });
    expect(errors).toEqual([]);
    await server.close();
    await page.locator('.book-contents a').first().click();
    await expect(page.locator('.prose h2').first()).toBeVisible();
    await page.waitForLoadState();
    await page.keyboard.press('Control+k');
    const word = (await page.locator('h1').textContent())!.trim().split(/\s+/).at(-1)!;
    await page.locator('dialog input').fill(word);
    await expect(page.locator('[role=option]').first()).toBeVisible();
  } finally {
    await server.close();
  }
});
