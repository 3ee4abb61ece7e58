import { expectNoViolations, light, otherViews, violations } from './axe.ts';
import { expect, firstChapter, kindsOfPages, longChapter, test } from './site.ts';

test('axe finds nothing on any page', async ({ page, dense: { url, pages } }) => {
  test.setTimeout(240_000);
  const all = [...pages, 'no/such/page/'].map((path) => url + path);
  await expectNoViolations(page, all, light);
});

for (const [name, view] of Object.entries(otherViews)) {
  test(`axe finds nothing on any kind of page ${name}`, async ({ page, dense }) => {
    test.setTimeout(240_000);
    const chapters = [firstChapter(dense), longChapter(dense)];
    await expectNoViolations(page, [dense.url, ...chapters, ...kindsOfPages(dense)], view);
  });
}

test('axe finds nothing with everything opened', async ({ page, dense }) => {
  await page.goto(longChapter(dense));
  await page.locator('details').evaluateAll((all) => {
    for (const element of all) (element as HTMLDetailsElement).open = true;
  });
  expect(await violations(page)).toEqual([]);
});
