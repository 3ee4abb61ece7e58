import { expectNoViolations, light, otherViews } from './axe.ts';
import { expectNoFaults } from './engines/expect-no-faults.ts';
import { engines } from './engines/installed.ts';
import { layoutShift } from './layout-shift.ts';
import { expect, firstChapter, test } from './site.ts';
import { expectSoundPages } from './sound-pages.ts';

// A chapter with pictures, components, HTML and files.

test('is within reach of everybody', async ({ page, rich }) => {
  for (const view of [light, ...Object.values(otherViews)]) {
    await expectNoViolations(page, [firstChapter(rich)], view);
  }
});

test('runs the script of its component', async ({ page, rich }) => {
  await page.goto(firstChapter(rich));
  await expect(page.locator('.chart')).toHaveAttribute('data-live', '');
});

test('scrolls nowhere sideways, breaks no policy, and asks no other site', async ({
  page,
  rich,
}) => {
  test.setTimeout(120_000);
  await expectSoundPages(page, rich, [320, 375, 768, 1440]);
});

for (const width of [375, 1440]) {
  test(`moves nothing while its pictures load at ${width} px`, async ({ page, rich }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(firstChapter(rich));
    await page.locator('#html').scrollIntoViewIfNeeded();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.01);
    const wide = await page
      .locator('.prose img')
      .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().width));
    for (const px of wide) expect(px).toBeLessThanOrEqual(Math.min(width - 40, 646));
  });
}

for (const { name, find } of engines) {
  test(`is laid out right in ${name}`, async ({ rich }) => {
    const open = find();
    test.skip(!open, `${name} is not installed`);
    const engine = await open!();
    try {
      for (const width of [375, 1440]) await expectNoFaults(engine, firstChapter(rich), width);
    } finally {
      await engine.close();
    }
  });
}
