import { expect, firstChapter, layOutAll, test } from './site.ts';

const widths = [320, 375, 768, 1024, 1280, 1440, 1920];

for (const kind of ['book', 'dense'] as const) {
  test(`no page scrolls sideways at any width: ${kind}`, async ({ page, book, dense }) => {
    const site = { book, dense }[kind];
    test.setTimeout(300_000);
    for (const path of site.pages) {
      await page.goto(site.url + path);
      await layOutAll(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} at ${String(width)} px`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('targets are 24 px, but for links in running text', async ({ page, book, dense }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const site of [book, dense]) {
    await page.goto(firstChapter(site));
    await layOutAll(page);
    const small = await page
      .locator(
        'button, select, summary, input, .top a, .contents a, .verdicts a, .red-pen label, .plate figcaption a, .note .sources a[href^="#"]',
      )
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest('.formats'))
          .map((element) => ({ box: element.getBoundingClientRect(), element }))
          .filter(({ box: { width, height } }) => height > 0 && Math.min(height, width) < 24)
          .filter(({ element }) => !element.matches('.k, .red-pen input'))
          .map(({ box, element }) => `${element.outerHTML.slice(0, 80)} ${box.height}`),
      );
    expect(small).toEqual([]);
  }
});

test('short names of code and words in tables are not broken at 320 px', async ({ page, book }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of book.pages.filter((page) => /chapters\/[^/]+\/$/.test(page))) {
    await page.goto(book.url + path);
    const broken = await page.locator('.prose :not(pre, .apply) > code').evaluateAll((all) =>
      all
        .filter(({ textContent }) => textContent.length <= 26 && !/\s/.test(textContent))
        .filter((code) => new Set([...code.getClientRects()].map(({ top }) => top)).size > 1)
        .map(({ textContent }) => textContent),
    );
    expect(broken, path).toEqual([]);
    expect(
      await page
        .locator('td')
        .evaluateAll((all) => all.every((cell) => cell.scrollWidth <= cell.clientWidth)),
      path,
    ).toBe(true);
  }
});

test('the header, the rail and the text share one left edge and one right edge', async ({
  page,
  book,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(firstChapter(book));
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.top')).toBe(await left('main .contents'));
  expect(await left('.opening')).toBe(await left('.prose'));
});

for (const width of [375, 1440]) {
  test(`nothing moves while a page loads at ${width} px`, async ({ page, book }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [firstChapter(book), `${book.url}search/`, `${book.url}search/?q=pod`]) {
      await page.goto(path);
      if (path.includes('search')) await page.locator('.search-field').waitFor();
      if (path.includes('?')) await page.locator('.search-result').first().waitFor();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(shift, path).toBeLessThanOrEqual(0.01);
    }
  });
}

for (const width of [375, 1024, 1440]) {
  test(`contents, search and the next part stay in reach at ${width} px`, async ({
    browser,
    book,
  }) => {
    // None of it needs script.
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(firstChapter(book));
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
