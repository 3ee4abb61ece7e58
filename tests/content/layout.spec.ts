import { expectNothingBroken } from '../browser/broken-words.ts';
import { expectAllOnPaper } from '../browser/paper.ts';
import { chapterPaths, expect } from '../browser/site.ts';
import { expectSoundPages } from '../browser/sound-pages.ts';
import { test } from './site.ts';

test('every page of the book scrolls nowhere sideways, keeps its policy, and asks nobody else', async ({
  page,
  book,
}) => {
  test.setTimeout(300_000);
  await expectSoundPages(page, book, [320, 375, 1440]);
});

test('short names of code and words in tables are not broken at 320 px', async ({ page, book }) => {
  await expectNothingBroken(page, book);
});

test('no line of a chapter runs off the paper', async ({ page, book }) => {
  for (const path of chapterPaths(book)) await expectAllOnPaper(page, book.url + path);
});

test('a page of the appendix takes at most ten screens of a phone', async ({ page, book }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  const paths = book.pages.filter((path) => /(^|\/)back\//.test(path));
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) {
    await page.goto(book.url + path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height, path).toBeLessThanOrEqual(10 * 812);
  }
});

test('drawings, and what is told of the note, are whole on a phone', async ({ page, book }) => {
  for (const width of [360, 375]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...chapterPaths(book), `${chapterPaths(book)[0]!}compare/`]) {
      await page.goto(book.url + path);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.drawing, .book-and-now table, .console figcaption')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
      expect(cut, `${path} at ${width} px`).toEqual([]);
    }
  }
});

test('no remark falls far behind its phrase', async ({ page, book }) => {
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of chapterPaths(book)) {
      await page.goto(book.url + path);
      const behind = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a.q')].map((phrase) => {
          const remark = document.getElementById(phrase.hash.slice(1))!;
          return remark.getBoundingClientRect().top - phrase.getBoundingClientRect().top;
        }),
      );
      // 727 px where each block opens its remarks as if the one above it had none.
      expect(Math.max(...behind), `${path} at ${width} px`).toBeLessThan(600);
    }
  }
});
