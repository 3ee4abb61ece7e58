import { expect, test } from './site.ts';

test.describe('brightness', () => {
  test('follows the device, and the reader over the device, with no flash', async ({
    page,
    dense,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(dense.url);
    const ground = () =>
      page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d')!;
        context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data[0]!;
      });
    expect(await ground()).toBeLessThan(60);
    await page.locator('#theme').selectOption('light');
    expect(await ground()).toBeGreaterThan(200);

    // The choice is on <html> before the body is there: nothing is painted in the other one.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        (window as unknown as { atBody?: string }).atBody =
          document.documentElement.dataset['theme'] ?? '';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as unknown as { atBody?: string }).atBody)).toBe(
      'light',
    );
    await expect(page.locator('#theme')).toHaveValue('light');
    await page.locator('#theme').selectOption('system');
    expect(await ground()).toBeLessThan(60);
  });

  test('keeps its choice under the base path', async ({ page, dense }) => {
    await page.goto(dense.url);
    await page.locator('#theme').selectOption('dark');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['/some/base/theme']);
  });

  test('has no switch without script', async ({ browser, dense }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(dense.url);
    await expect(page.locator('theme-choice')).toBeHidden();
    await context.close();
  });
});
