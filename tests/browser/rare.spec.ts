import { expectNoViolations, light, otherViews } from './axe.ts';
import { chapterPaths, expect, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [name, view] of Object.entries({ light, ...otherViews })) {
  test(`axe finds nothing on what few chapters hold: ${name}`, async ({ page, anySubject }) => {
    const paths = chapterPaths(anySubject).flatMap((path) => [path, `${path}compare/`]);
    await expectNoViolations(
      page,
      [...paths, 'print/'].map((path) => anySubject.url + path),
      view,
    );
  });
}

test('what is copied from a terminal can be pasted', async ({ page, anySubject }) => {
  await page.goto(anySubject.url + chapterPaths(anySubject)[0]!);
  const copied = async (words: string) => {
    await page.locator('figure', { hasText: words }).first().locator('copy-code button').click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('a file first')).toBe(
    '# a file first\ncat <<EOF > query.sql\nSELECT 1;\nEOF\n\npsql -f query.sql\n',
  );
  expect(await copied('?column?')).toBe("psql -c 'SELECT 1'\n");
  expect(await copied('for table in')).toContain('#!/bin/sh\nfor table in a b; do\n');
});

test('a prompt is drawn and not part of the text', async ({ page, anySubject }) => {
  await page.goto(anySubject.url + chapterPaths(anySubject)[0]!);
  const prompts = await page
    .locator('.cmd')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content));
  expect(prompts.slice(0, 4)).toEqual(['none', '"$ "', 'none', '"$ "']);
  expect(prompts[4]).toContain('me@db');
});

test('a footnote and its place lead to each other', async ({ page, anySubject }) => {
  await page.goto(anySubject.url + chapterPaths(anySubject)[0]!);
  await page.locator('[data-footnote-ref]').first().click();
  await expect(page.locator('[id="fn:cache"]')).toBeInViewport();
  await page.locator('[id="fn:cache"] [data-footnote-backref]').first().click();
  await expect(page.locator('[id="fnref:cache"]')).toBeInViewport();
});

test('nothing of it scrolls sideways on a phone', async ({ page, anySubject }) => {
  for (const width of [320, 375]) {
    await page.setViewportSize({ width, height: 700 });
    for (const path of chapterPaths(anySubject)) {
      await page.goto(anySubject.url + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width}`).toBe(width);
    }
  }
});

test('columns of a table are set as their author says', async ({ page, anySubject }) => {
  await page.goto(anySubject.url + chapterPaths(anySubject)[0]!);
  const row = page.getByRole('row', { name: 'one 24 large' }).getByRole('cell');
  const aligned = await row.evaluateAll((cells) =>
    cells.map((cell) => getComputedStyle(cell).textAlign),
  );
  expect(aligned).toEqual(['left', 'right', 'center']);
});

test('what is wide has the room of the margin, and no more', async ({ page, anySubject }) => {
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(anySubject.url + chapterPaths(anySubject)[0]!);
    for (const wide of ['table.wide', '.plate.wide']) {
      const { width: taken } = (await page.locator(wide).boundingBox())!;
      expect(taken, wide).toBeGreaterThan(646);
      expect(taken, wide).toBeLessThanOrEqual(958);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const table = (await page.locator('table.wide').boundingBox())!;
    const remark = (await page.locator('#a03').boundingBox())!;
    expect(remark.y).toBeGreaterThanOrEqual(table.y + table.height);
  }
});
