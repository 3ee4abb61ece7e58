import type { Page } from '@playwright/test';
import { expect, firstChapter, test } from './site.ts';

async function open(page: Page, address: string) {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog[open] [role=combobox]');
  await expect(field).toBeFocused();
  return field;
}

test('opens by key and by link, closes by Escape, and gives the focus back', async ({
  page,
  dense,
}) => {
  await page.goto(dense.url);
  for (const key of ['Meta+k', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
  const link = page.locator('a[data-search]');
  await link.click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('no key alone opens it, since who speaks to the machine says keys unawares', async ({
  page,
  dense,
}) => {
  await page.goto(dense.url);
  await page.waitForLoadState('networkidle');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  for (const key of ['/', 'k', 's', '?', 'f']) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect(loaded).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open]')).toBeVisible();
  expect(loaded.length).toBeGreaterThan(0);
});

test('offers sections as links, the first one chosen, and Enter follows it', async ({
  page,
  dense,
}) => {
  const field = await open(page, dense.url);
  await field.fill('second paragraph');
  const options = page.locator('dialog[open] [role=option]');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toHaveAttribute('href', /\/some\/base\/chapters\/01-dense\/#dense/);
  await expect(page.locator('dialog[open] [role=status]')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chapters\/01-dense\/#dense/);
});

test('does nothing on Enter while a syllable is composed', async ({ page, dense }) => {
  const field = await open(page, dense.url);
  await field.fill('paragraph');
  await expect(page.locator('dialog[open] [role=option]').first()).toBeVisible();
  await field.evaluate((element) => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    );
  });
  await expect(page).toHaveURL(dense.url);
});

test('says what it does not know, and offers what there is', async ({ page, dense }) => {
  const field = await open(page, dense.url);
  await field.fill('qwxzvbn');
  await expect(page.locator('dialog[open] [role=option]')).toHaveCount(0);
  await expect(page.locator('dialog[open]')).toContainText('qwxzvbn');
});

test('shows contents and terms until something is asked', async ({ page, dense }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(firstChapter(dense));
  await page.locator('.reach a[data-search]').click();
  const contents = page.locator('dialog .search-contents');
  await expect(contents.getByRole('link').first()).toBeInViewport();
  await page.keyboard.type('pod');
  await expect(contents).toBeHidden();
  await page.locator('.search-field').fill('');
  await contents.getByRole('link').first().click();
  await expect(page.locator('dialog')).toBeHidden();
});

test('leads into a footnote, and into what is folded within something folded', async ({
  page,
  anySubject,
}) => {
  await page.goto(firstChapter(anySubject));
  await page.locator('details', { hasText: 'Read on' }).evaluate((folded) => {
    const outer = document.createElement('details');
    folded.before(outer);
    outer.append(folded);
  });
  for (const words of ['a million of them', 'what is folded']) {
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [role=combobox]').fill(words);
    await expect(page.locator('dialog[open] .search-line mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.found', { hasText: /million|folded/ }).first()).toBeInViewport();
  }
});

test('marks no footnote of another section', async ({ page, anySubject }) => {
  await page.goto(firstChapter(anySubject));
  await page.locator('[id="fn:rows"]').evaluate((footnote) => footnote.append(' psql terminal'));
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [role=combobox]').fill('psql terminal');
  await expect(page.locator('dialog[open] .search-line mark').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-section=terminal] .found').first()).toBeInViewport();
  await expect(page.locator('.footnotes .found')).toHaveCount(0);
});

test('fits a phone of 320 px', async ({ page, dense }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const field = await open(page, dense.url);
  await field.fill('paragraph');
  const box = await page.locator('dialog[open]').boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  await expect(page.locator('dialog[open] [role=option]').first()).toBeVisible();
});

test('its page keeps the query in the address, and is an index without script', async ({
  page,
  browser,
  dense,
}) => {
  await page.goto(`${dense.url}search/?q=paragraph`);
  await expect(page.locator('[role=combobox]')).toHaveValue('paragraph');
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.locator('[role=combobox]').fill('second');
  await expect(page).toHaveURL(/q=second/);

  // WebKit throws at the hundredth change in ten seconds.
  const changes = await page.evaluate(() => {
    let changes = 0;
    history.replaceState = () => changes++;
    const field = document.querySelector<HTMLInputElement>('[role=combobox]')!;
    for (let key = 0; key < 120; key++) {
      field.value = 'paragraph'.slice(0, 1 + (key % 9));
      field.dispatchEvent(new InputEvent('input'));
    }
    return changes;
  });
  expect(changes).toBeLessThan(100);
  await page.reload();
  await page.locator('[role=combobox]').fill('paragraph');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chapters/);
  await page.goBack();
  await expect(page.locator('[role=combobox]')).toHaveValue('paragraph');

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${dense.url}search/`);
  await expect(plain.getByRole('link', { name: '1-1 A heading with a remark' })).toBeVisible();
  await context.close();
});

test('says in place that there is no network', async ({ page, dense }) => {
  await page.goto(dense.url);
  await page.context().setOffline(true);
  await page.locator('a[data-search]').click();
  await expect(page.locator('#search-offline')).toBeVisible();
  expect(page.url()).toBe(dense.url);
  await page.context().setOffline(false);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
});
