import { expectNoViolations, light, otherViews, violations } from '../browser/axe.ts';
import { expect, firstChapter, kindsOfPages } from '../browser/site.ts';
import { test } from './site.ts';

/** Made of chapters, which are asked themselves, and each takes axe half a minute; the fixtures' are asked. */
const isMadeOfChapters = (address: string) => /\/(?:print|compare)\/$/.test(address);

test('axe finds nothing on any page of the book', async ({ page, book: { url, pages } }) => {
  test.setTimeout(480_000);
  const addresses = pages.map((path) => url + path).filter((address) => !isMadeOfChapters(address));
  await expectNoViolations(page, addresses, light);
});

for (const [name, view] of Object.entries(otherViews)) {
  test(`axe finds nothing on any kind of page of the book ${name}`, async ({ page, book }) => {
    test.setTimeout(240_000);
    const kinds = kindsOfPages(book).filter((address) => !isMadeOfChapters(address));
    await expectNoViolations(page, [book.url, firstChapter(book), ...kinds], view);
  });
}

test('axe finds nothing with everything of a chapter opened', async ({ page, book }) => {
  await page.goto(firstChapter(book));
  await page.locator('details').evaluateAll((all) => {
    for (const element of all) (element as HTMLDetailsElement).open = true;
  });
  expect(await violations(page)).toEqual([]);
});
