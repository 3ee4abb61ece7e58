import { expectNoViolations, light, otherViews, violations } from '../browser/axe.ts';
import { expect, firstChapter, kindsOfPages } from '../browser/site.ts';
import { test } from './site.ts';

test('axe finds nothing on any page of the book', async ({ page, book: { url, pages } }) => {
  // The printed edition alone takes axe half a minute.
  test.setTimeout(480_000);
  await expectNoViolations(
    page,
    pages.map((path) => url + path),
    light,
  );
});

for (const [name, view] of Object.entries(otherViews)) {
  test(`axe finds nothing on any kind of page of the book ${name}`, async ({ page, book }) => {
    test.setTimeout(240_000);
    // The printed edition is made of chapters, and takes longest by far; the fixture's is asked.
    const kinds = kindsOfPages(book).filter((address) => !address.endsWith('/print/'));
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
