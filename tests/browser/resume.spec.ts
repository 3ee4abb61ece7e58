import { expect, test } from '@playwright/test';
import { serveFixture } from './site.ts';

test('leads back to where the reader was, and forgets it', async ({ page }) => {
  const server = await serveFixture();
  try {
    await page.goto(server.url);
    await expect(page.locator('.resume')).toBeHidden();
    await page.locator('.book-contents a').first().click();
    const sections = page.locator('[data-section]');
    const id = await sections.nth(1).getAttribute('data-section');
    // What notes the place has to run before the reader leaves.
    await page.waitForLoadState();
    await page.goto(`${page.url()}#${id}`);
    await page.goto(server.url);
    const link = page.locator('.resume a');
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', new RegExp(`#${id}$`));
    await page.locator('.resume button').click();
    await expect(link).toBeHidden();
    await page.reload();
    await expect(link).toBeHidden();
  } finally {
    await server.close();
  }
});
