import { expect, type Page } from '@playwright/test';
import { expectAllOnPaper } from './paper.ts';
import { firstChapter, longChapter, test } from './site.ts';

test.describe('on paper', () => {
  test('is black on white and shows every remark, whatever the reader chose', async ({
    page,
    dense,
  }) => {
    await page.goto(longChapter(dense));
    await page.evaluate((root) => {
      localStorage.setItem(`${root}theme`, 'dark');
      localStorage.setItem(`${root}hidden`, 'correction answer drift clarification');
    }, new URL(dense.url).pathname);
    await page.reload();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const root = page.locator('html');
    await expect(root).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    for (const body of await page.locator('section.note > p, .note details p').all()) {
      await expect(body).toBeVisible();
    }
    await expect(page.locator('.top, .contents, .neighbours, .red-pen').first()).toBeHidden();
  });

  test('numbers phrases and remarks alike: they come in the same order', async ({
    page,
    dense,
  }) => {
    await page.goto(dense.url);
    for (const href of await hrefs(page)) {
      await page.goto(new URL(href, dense.url).href);
      const phrases = await page
        .locator('.prose .q[id]')
        .evaluateAll((all) => all.map(({ id }) => id));
      const remarks = await page
        .locator('.prose section.note')
        .evaluateAll((all) => all.map(({ id }) => `q-${id}`));
      expect(phrases).toEqual(remarks);
    }
  });

  test('has the numeral of a chapter beside its title', async ({ page, dense }) => {
    await page.goto(firstChapter(dense));
    await page.emulateMedia({ media: 'print' });
    const numeral = (await page.locator('.opening .numeral').boundingBox())!;
    const title = (await page.locator('h1').boundingBox())!;
    expect(title.x).toBeGreaterThan(numeral.x + numeral.width);
    expect(title.y).toBeLessThan(numeral.y + numeral.height);
  });

  test('has no line of code, drawing or address that runs off the page', async ({
    page,
    dense,
  }) => {
    for (const address of [firstChapter(dense), longChapter(dense)])
      await expectAllOnPaper(page, address);
  });

  test('has all chapters, their remarks and all sources in the whole edition', async ({
    page,
    dense,
  }) => {
    await page.goto(dense.url);
    const chapters = await page.locator('.book-contents a[href$="/"]').count();
    const remarks: string[] = [];
    for (const href of await hrefs(page)) {
      await page.goto(new URL(href, dense.url).href);
      remarks.push(...(await page.locator('section.note .kind + b').allTextContents()));
    }
    await page.goto(`${dense.url}print/`);
    expect(await page.locator('.printed-chapter').count()).toBe(chapters);
    expect(await page.locator('section.note .kind + b').allTextContents()).toEqual(remarks);
    const numbers = await page.locator('.source-number').allTextContents();
    const sources = await page.locator('.printed-sources li').count();
    for (const number of numbers) {
      expect(Number(number.trim().slice(1, -1))).toBeLessThanOrEqual(sources);
    }
    const questions = page.locator('.printed-questions ol');
    expect(await questions.count()).toBeGreaterThan(0);
    expect((await questions.count()) % 2).toBe(0);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const lost = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href')!)
          .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
      );
    expect(lost).toEqual([]);
  });
});

const hrefs = (page: Page) =>
  page
    .locator('.book-contents h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
