import type { Page } from '@playwright/test';
import { engines } from './engines/installed.ts';
import { expect, firstChapter, longChapter, test } from './site.ts';

// What a screen reader gets is a tree of its own, from which a browser may leave out what is on the
// page: axe, which reads the document, sees nothing of that.
for (const width of [390, 1440]) {
  test(`the accessibility tree at ${width} px is the page`, async ({ page, dense }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of [firstChapter(dense), longChapter(dense)]) {
      await page.goto(address);
      const shown = await shownOnPage(page);
      expect(shown.headings.length).toBeGreaterThan(2);
      expect(await inTree(page)).toEqual(shown);
    }
  });
}

test('the accessibility tree at 390 px is the page in Firefox', async ({ dense }) => {
  test.setTimeout(240_000);
  const open = engines.find(({ name }) => name === 'Firefox')!.find();
  test.skip(!open, 'Firefox is not installed');
  const engine = await open!();
  try {
    await engine.open(firstChapter(dense), 390);
    const { headings, ...others } = await engine.evaluate(shownParts);
    const shown = { headings: headings.length, ...others };
    const roles = {
      headings: 'heading',
      notes: 'note',
      tables: 'table',
      figures: 'figure',
      links: 'link',
    };
    for (const [part, role] of Object.entries(roles))
      expect(await engine.countRole!(role), part).toBe(shown[part as keyof typeof roles]);
  } finally {
    await engine.close();
  }
});

test('the Tab key stops at what scrolls, and at nothing that does not', async ({ page, dense }) => {
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(longChapter(dense));
    const wrong = () =>
      page.locator(':is(pre, table, .drawing)').evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility())
          // The keys of a manifest are stops themselves, and scroll it.
          .filter((element) => !element.querySelector('a'))
          .filter(
            (element) =>
              element.scrollWidth > element.clientWidth !== (element as HTMLElement).tabIndex >= 0,
          )
          .map((element) => `${element.getAttribute('class')} ${element.textContent.slice(0, 40)}`),
      );
    await expect.poll(wrong).toEqual([]);
  }
});

test('a phrase says what its remark is, and the remark has a name', async ({ page, dense }) => {
  await page.goto(firstChapter(dense));
  const remark = page.locator('section.note').first();
  const name = await remark.locator('.kind').textContent();
  await expect(remark).toHaveAccessibleName(new RegExp(`^${name!}`));
  const id = await remark.getAttribute('id');
  await expect(page.locator(`.q[href="#${id!}"]`).first()).toHaveAccessibleDescription(
    new RegExp(`^${name!}`),
  );
});

interface Parts {
  headings: string[];
  notes: number;
  tables: number;
  figures: number;
  links: number;
}

const shownOnPage = (page: Page): Promise<Parts> => page.evaluate(shownParts);

/** Runs in the page. */
function shownParts(): Parts {
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[aria-hidden=true]'),
    );
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    headings: shown('h1, h2, h3, h4')
      .map(({ textContent }) => plain(textContent))
      .sort(),
    notes: shown('[role=note]').length,
    tables: shown('table').length,
    figures: shown('figure').length,
    links: shown('a[href]:not([role=button])').length,
  };
}

async function inTree(page: Page): Promise<Parts> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const exposed = nodes.filter(({ ignored }) => !ignored);
  const of = (role: string) => exposed.filter((node) => node.role?.value === role);
  const plain = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
  return {
    headings: of('heading')
      .map(({ name }) => plain(name?.value))
      .sort(),
    notes: of('note').length,
    tables: of('table').length,
    figures: of('figure').length,
    links: of('link').length,
  };
}
