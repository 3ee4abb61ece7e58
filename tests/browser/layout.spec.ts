import { expectNothingBroken } from './broken-words.ts';
import { layoutShift } from './layout-shift.ts';
import { expect, firstChapter, longChapter, test } from './site.ts';
import { expectSoundPages } from './sound-pages.ts';

test('every page scrolls nowhere sideways, keeps its policy, and asks nobody else', async ({
  page,
  dense,
}) => {
  test.setTimeout(300_000);
  await expectSoundPages(page, dense, [320, 375, 768, 1024, 1280, 1440, 1920]);
});

test('targets are 24 px, but for links in running text', async ({ page, dense }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const address of [firstChapter(dense), longChapter(dense)]) {
    await page.goto(address);
    const small = await page
      .locator(
        'button, select, summary, input, .top a, .contents a, .verdicts a, .red-pen label, .more, .plate figcaption a, .note .sources a[href^="#"]',
      )
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest('.formats'))
          .map((element) => ({ box: element.getBoundingClientRect(), element }))
          .filter(({ box: { width, height } }) => height > 0 && Math.min(height, width) < 24)
          .filter(({ element }) => !element.matches('.k, .red-pen input, .whole'))
          .map(({ box, element }) => `${element.outerHTML.slice(0, 80)} ${box.height}`),
      );
    expect(small).toEqual([]);
  }
});

test('short names of code and words in tables are not broken at 320 px', async ({
  page,
  dense,
}) => {
  await expectNothingBroken(page, dense);
});

test('the header, the rail and the text share one left edge and one right edge', async ({
  page,
  dense,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(longChapter(dense));
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.top')).toBe(await left('main .contents'));
  expect(await left('.opening')).toBe(await left('.prose'));
});

test('no line begins or ends with the dot between two parts', async ({ page, dense }) => {
  for (const width of [320, 375, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [longChapter(dense), `${dense.url}back/`, `${dense.url}back/sources/`]) {
      await page.goto(address);
      expect(await page.evaluate(looseDots), `${address} at ${width} px`).toEqual([]);
    }
  }
});

for (const width of [375, 1440]) {
  test(`nothing moves while a page loads at ${width} px`, async ({ page, dense }) => {
    await page.setViewportSize({ width, height: 800 });
    const search = `${dense.url}search/`;
    for (const path of [longChapter(dense), search, `${search}?q=clock`]) {
      await page.goto(path);
      if (path.includes('search')) await page.locator('.search-field').waitFor();
      if (path.includes('?')) await page.locator('.search-result').first().waitFor();
      const shift = await layoutShift(page);
      expect(shift, path).toBeLessThanOrEqual(0.01);
    }
  });
}

for (const width of [375, 1024, 1440]) {
  test(`contents, search and the next part stay in reach at ${width} px`, async ({
    browser,
    dense,
  }) => {
    // None of it needs script.
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(longChapter(dense));
    const middle = page.locator('.prose > section').nth(3);
    await middle.scrollIntoViewIfNeeded();
    const reach = page.locator(width < 1280 ? '.reach' : 'main .contents');
    await expect(reach.locator('a[href$="search/"]')).toBeInViewport();
    await expect(reach.locator('[rel=next]')).toBeInViewport();
    if (width < 1280) await reach.locator('summary').click();
    const link = reach.locator('.sections a').nth(1);
    await expect(link).toBeInViewport();
    await link.click();
    // The line does not lie upon what was jumped to.
    const goal = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    const line = width < 1280 ? await page.locator('.reach summary').boundingBox() : undefined;
    expect((await goal.boundingBox())!.y).toBeGreaterThan(line ? line.y + line.height : 0);
    await context.close();
  });
}

/** Texts in which a dot has what stands before or after it on another line. */
function looseDots(): string[] {
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const characters: { node: Node; index: number }[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.parentElement!.checkVisibility() || node.parentElement!.closest('svg, pre')) continue;
    for (const { index } of node.nodeValue!.matchAll(/\S/g)) characters.push({ node, index });
  }
  const middle = ({ node, index }: (typeof characters)[number]) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  return characters.flatMap((dot, at) => {
    if (dot.node.nodeValue![dot.index] !== '·') return [];
    const around = [characters[at - 1]!, characters[at + 1]!];
    const isLoose = around.some((other) => Math.abs(middle(other) - middle(dot)) > 8);
    return isLoose ? [dot.node.parentElement!.textContent] : [];
  });
}
