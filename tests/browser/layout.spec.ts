import { expect, firstChapter, test } from './site.ts';

const widths = [320, 375, 768, 1024, 1280, 1440, 1920];

for (const width of widths) {
  test(`no page scrolls sideways at ${width} px`, async ({ page, book, dense }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const site of [book, dense]) {
      for (const path of site.pages) {
        await page.goto(site.url + path);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('targets are 24 px, but for links in running text', async ({ page, book, dense }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const site of [book, dense]) {
    await page.goto(firstChapter(site));
    const small = await page
      .locator('button, select, summary, input, .top a, .contents a, .verdicts a, .red-pen label')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest('.formats'))
          .map((element) => ({ box: element.getBoundingClientRect(), element }))
          .filter(({ box }) => box.height > 0 && box.height < 24)
          .map(({ box, element }) => `${element.outerHTML.slice(0, 80)} ${box.height}`),
      );
    expect(small).toEqual([]);
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
  expect(await left('.top')).toBe(await left('.contents'));
  expect(await left('.opening')).toBe(await left('.prose'));
});

test('nothing moves while a page loads', async ({ page, book }) => {
  await page.goto(firstChapter(book));
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
  expect(shift).toBe(0);
});
