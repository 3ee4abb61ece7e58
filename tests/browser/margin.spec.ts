import type { Page } from '@playwright/test';
import { expect, firstChapter, longChapter, test } from './site.ts';

const wide = [1024, 1280, 1440, 1920];
const narrow = [320, 375, 768, 1023];

test.describe('remarks', () => {
  for (const width of wide) {
    test(`stand in the margin at ${width} px, level and apart`, async ({ page, dense }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [firstChapter(dense), longChapter(dense)]) {
        await page.goto(address);
        const notes = await measure(page);
        expect(notes.length).toBeGreaterThan(0);
        for (const [index, note] of notes.entries()) {
          const before = notes[index - 1];
          // Level with its block, or below the remark before it, and never anywhere else.
          const wanted = Math.max(note.block, before ? before.bottom + 20 : -Infinity);
          expect(Math.abs(note.top - wanted)).toBeLessThan(1);
          expect(note.left).toBeGreaterThanOrEqual(note.textRight);
          expect(note.right).toBeLessThanOrEqual(width);
        }
      }
    });
  }

  for (const width of narrow) {
    test(`follow their block at ${width} px`, async ({ page, dense }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(firstChapter(dense));
      for (const note of await measure(page)) {
        expect(note.top).toBeGreaterThan(note.block);
        expect(note.right).toBeLessThanOrEqual(width);
      }
    });
  }

  test('are the same words without script, and open by themselves at their address', async ({
    browser,
    dense,
  }) => {
    const viewport = { width: 768, height: 900 };
    const context = await browser.newContext({ javaScriptEnabled: false, viewport });
    const page = await context.newPage();
    await page.goto(`${firstChapter(dense)}#a04`);
    await expect(page.locator('#a04 .sources')).toBeVisible();
    await expect(page.locator('#a03 .sources')).toBeHidden();
    await page.locator('section.note.drift summary').click();
    await expect(page.locator('#a03 .sources')).toBeVisible();
    // By type, without script.
    await page.locator('.red-pen summary').click();
    await page.locator('#show-correction').uncheck();
    await expect(page.locator('section.note.correction')).toBeHidden();
    await context.close();
  });

  for (const width of [375, 768, 1280]) {
    test(`are in sight at their address without script at ${width} px`, async ({
      browser,
      dense,
    }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width, height: 812 },
      });
      const page = await context.newPage();
      await page.goto(longChapter(dense));
      const last = await page.locator('section.note').last().getAttribute('id');
      await page.goto('about:blank');
      await page.goto(`${longChapter(dense)}#${last}`);
      await expect(page.locator(`#${last} .sources`)).toBeInViewport();
      await context.close();
    });
  }

  test('can be hidden, stay hidden, and leave the text where it is', async ({ page, dense }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(firstChapter(dense));
    const places = () =>
      page
        .locator('.prose p, .prose li')
        .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top));
    const text = page.locator('#last');
    const before = await text.boundingBox();
    for (const box of await page.locator('.red-pen input').all()) await box.uncheck();
    await expect(page.locator('section.note').first()).toBeHidden();
    expect(await text.boundingBox()).toEqual(before);
    await page.reload();
    await expect(page.locator('section.note').first()).toBeHidden();
    await expect(page.locator('.red-pen input').first()).not.toBeChecked();
    expect((await places()).length).toBeGreaterThan(0);
  });

  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [375, 812],
  ] as const) {
    test(`are in sight with their phrase after a jump at ${width} px`, async ({ page, dense }) => {
      await page.setViewportSize({ width, height });
      await page.goto(longChapter(dense));
      const ids = await page
        .locator('.prose a.q')
        .evaluateAll((all) => all.map((phrase) => (phrase as HTMLAnchorElement).hash.slice(1)));
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        const before = await page.evaluate((phrase) => {
          document.querySelector('section.note[id] > details[open]')?.removeAttribute('open');
          document.getElementById(phrase)!.scrollIntoView({ block: 'center' });
          return scrollY;
        }, `q-${id}`);
        const headAt = () =>
          page.locator(`#${id}`).evaluate((note) => note.getBoundingClientRect().top);
        const first = await headAt();
        await page.locator(`#q-${id}`).evaluate((phrase) => (phrase as HTMLElement).click());
        await expect(page).toHaveURL(new RegExp(`#${id}$`));
        await expect(page.locator(`#${id} .sources`)).toBeVisible();
        for (const top of [
          await headAt(),
          await page.locator(`#q-${id}`).evaluate((phrase) => phrase.getClientRects()[0]!.top),
        ]) {
          expect(top, id).toBeGreaterThanOrEqual(0);
          expect(top, id).toBeLessThan(height - 24);
        }
        // Where the remark stood whole in the window, nothing moved.
        if (first > 24 && first < height / 3)
          expect(await page.evaluate(() => scrollY), id).toBe(before);
      }
    });
  }

  test('of a hidden type show again at their address', async ({ page, dense }) => {
    await page.goto(firstChapter(dense));
    await page.locator('#show-correction').uncheck();
    await expect(page.locator('section.note.correction').first()).toBeHidden();
    await expect(page.locator('.verdicts .correction').first()).toHaveCSS(
      'text-decoration-line',
      'line-through',
    );
    await page.locator('.verdicts .correction').first().click();
    await expect(page.locator('section.note:target')).toBeVisible();
  });

  test('lead from phrase to remark and back by keyboard', async ({ page, dense }) => {
    await page.goto(firstChapter(dense));
    await page.locator('a.q.answer').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#a02$/);
    await page.locator('section.note.answer a[href="#q-a02"]').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#q-a02$/);
  });

  test('are notes to a screen reader, after their block', async ({ page, dense }) => {
    await page.goto(firstChapter(dense));
    const order = await page
      .locator('.annotated')
      .first()
      .evaluate((element) => [...element.children].map((child) => child.tagName));
    expect(order[0]).toBe('P');
    expect(order.slice(1).every((name) => name === 'SECTION')).toBe(true);
    await expect(page.getByRole('note').first()).toContainText('Wrong from the start');
  });
});

function measure(page: Page) {
  return page.locator('section.note').evaluateAll((notes) =>
    notes
      .filter((note) => note.closest('.prose'))
      .map((note) => {
        const box = note.getBoundingClientRect();
        const block = note.closest('.annotated')!.getBoundingClientRect();
        return {
          top: box.top,
          bottom: box.bottom,
          left: box.left,
          right: box.right,
          block: block.top,
          textRight: document.querySelector('.prose > section > p')!.getBoundingClientRect().right,
        };
      }),
  );
}
