import { expect, firstChapter, longChapter, test } from './site.ts';

test('what was chosen holds in other tabs, and on a page that comes back', async ({
  context,
  dense,
}) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await other.goto(firstChapter(dense));
  await page.goto(longChapter(dense));
  await page.locator('#theme').selectOption('dark');
  await page.locator('.red-pen input[value=correction]').uncheck();
  const root = other.locator(':root');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-hidden', 'correction');
  await expect(other.locator('#theme')).toHaveValue('dark');
  await expect(other.locator('.red-pen input[value=correction]')).not.toBeChecked();

  // Playwright does not go back to a page that waited in memory; what the browser tells it is this.
  await other.evaluate(() => {
    localStorage.removeItem(`${document.documentElement.dataset['base']}theme`);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(root).not.toHaveAttribute('data-theme', /light|dark/);
  await expect(other.locator('#theme')).toHaveValue('system');
});
