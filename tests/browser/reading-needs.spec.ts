import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, firstChapter, test } from './site.ts';
import { sidewaysScroll } from './sound-pages.ts';

const golden = 'tests/browser/golden/chapter.aria.yml';

test.describe('readers who need more', () => {
  test('text at 200 % is neither cut off nor covered', async ({ browser, dense }) => {
    test.setTimeout(120_000);
    // A reader's own font size, twice the usual; the page may not set it, so the test may.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    for (const path of dense.pages) {
      await page.goto(dense.url + path);
      await page.addStyleTag({ content: ':root { font-size: 212.5%; }' });
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysScroll(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  });

  test('400 % zoom reflows: 1280 px become 320', async ({ browser, dense }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
    });
    const page = await context.newPage();
    for (const path of dense.pages) {
      await page.goto(dense.url + path);
      expect(await sidewaysScroll(page), path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test('no field is so small that a phone would zoom to it', async ({ page, dense }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    for (const path of ['', 'search/', 'chapters/01-dense/']) {
      await page.goto(dense.url + path);
      const sizes = await page
        .locator('select, input[type=text]')
        .evaluateAll((fields) =>
          fields.map((field) => parseFloat(getComputedStyle(field).fontSize)),
        );
      expect(sizes.length, path).toBeGreaterThan(0);
      expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(16);
    }
  });

  test('forced colours keep signs, underlines and choices visible', async ({ page, dense }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${dense.url}chapters/01-dense/`);
    const sign = await page
      .locator('section.note .kind')
      .first()
      .evaluate((element) => {
        const { backgroundColor } = getComputedStyle(element, '::before');
        return { backgroundColor, ground: getComputedStyle(document.body).backgroundColor };
      });
    expect(sign.backgroundColor).not.toBe(sign.ground);
    expect(sign.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    const underline = await page
      .locator('a.q.correction')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(underline).toContain('underline');
    await expect(page.locator('.diagram').first()).toBeVisible();
  });

  for (const colorScheme of ['dark', 'light'] as const) {
    test(`forced colours leave links with a remark readable, ${colorScheme}`, async ({
      page,
      dense,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto(firstChapter(dense));
      const [text, link] = await page
        .locator('a > mark.q')
        .first()
        .evaluate((mark) =>
          [mark, mark.parentElement!].map((element) => getComputedStyle(element).color),
        );
      expect(text).toBe(link);
    });

    test(`forced colours show which search result is chosen, ${colorScheme}`, async ({
      page,
      dense,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto(`${dense.url}search/`);
      await page.locator('.search-field').fill('clock');
      await expect(page.locator('.search-result').nth(1)).toBeVisible();
      const styles = await page
        .locator('.search-result')
        .evaluateAll((all) =>
          all.slice(0, 2).map((option) => getComputedStyle(option).outlineStyle),
        );
      expect(styles).toEqual(['solid', 'none']);
    });
  }

  test('nothing moves by itself for those who asked for that', async ({ page, dense }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${dense.url}chapters/01-dense/`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== '0s' || scrollBehavior === 'smooth';
        })
        .map(({ className }) => String(className)),
    );
    expect(moving).toEqual([]);
  });

  test('every page can be walked by keyboard, with the focus in sight, to its end', async ({
    page,
    dense,
  }) => {
    test.setTimeout(180_000);
    for (const path of dense.pages.filter((each) => walked.test(each))) {
      await page.goto(dense.url + path);
      if (path.endsWith('search/')) await page.locator('[role=combobox]').waitFor();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const { unseen, ended } = await walk(page);
      expect(unseen, path).toEqual([]);
      expect(ended, path).toBe(true);
    }
  });

  test('the page is the same list to a screen reader', async ({ page, dense }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${dense.url}chapters/01-dense/`);
    const tree = `${await page.locator('main').ariaSnapshot()}\n`;
    // Delete the file to record it anew; then read what changed.
    if (!existsSync(golden)) writeFileSync(golden, tree);
    expect(tree).toBe(readFileSync(golden, 'utf8'));
  });
});

/** The title page, the back, search and all chapters, in the original. */
const walked = /^((search|back|chapters\/[^/]+)\/)?$/;

/** Presses Tab until the focus leaves the page or has been everywhere. */
async function walk(page: Page): Promise<{ unseen: string[]; ended: boolean }> {
  const unseen: string[] = [];
  for (let step = 0; step < 600; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const seen = element as HTMLElement & { walked?: boolean };
      if (seen.walked) return undefined;
      seen.walked = true;
      const box = element.getBoundingClientRect();
      const label = element.closest('label') ?? element;
      const outlined = [element, label].some(
        (each) => getComputedStyle(each).outlineStyle !== 'none',
      );
      const inSight = box.bottom > 0 && box.top < innerHeight && box.width > 0;
      return { name: element.outerHTML.slice(0, 100), ok: outlined && inSight };
    });
    if (!at) return { unseen, ended: step > 0 };
    if (!at.ok) unseen.push(at.name);
  }
  return { unseen, ended: false };
}
