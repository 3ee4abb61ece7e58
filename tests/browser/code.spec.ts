import { expect, longChapter, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('copies commands alone, by keyboard, and says so', async ({ page, dense }) => {
  await page.goto(`${dense.url}chapters/01-dense/`);
  const button = page.locator('.console copy-code button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('echo one \\\n    two\ntrue\n');
  await expect(button).toHaveText('Copy', { timeout: 4000 });
});

test('the copy button is hidden where it could not work', async ({ browser, dense }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${dense.url}chapters/01-dense/`);
  await expect(page.locator('copy-code button').first()).toBeHidden();
  await context.close();
});

test('a manifest: copy, download, JSON twin, keys', async ({ page, dense }) => {
  await page.goto(`${dense.url}chapters/01-dense/`);
  const figure = page.locator('#manifest-pod');
  const file = await (await page.request.get(`${dense.url}chapters/01-dense/pod.yaml`)).text();
  await figure.locator('copy-code button').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd()).toBe(file.trimEnd());

  await figure.getByText('JSON', { exact: true }).click();
  await expect(figure.locator('pre.json')).toBeVisible();
  await expect(figure.locator('pre.yaml')).toBeHidden();
  await figure.getByText('YAML', { exact: true }).click();

  const key = figure.locator('a.k', { hasText: 'containerPort' });
  await key.click();
  const popover = page.locator('.field:popover-open');
  await expect(popover).toContainText('pod.spec.containers.ports.containerPort');
  await expect(popover).toContainText('kubectl explain pod.spec.containers.ports.containerPort');
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);

  await page.locator('a[href^="#manifest-pod-"]').first().click();
  await expect(page.locator('.at:target')).toContainText('image');
});

for (const width of [375, 1440]) {
  test(`an explanation has the remark on its key in it at ${width} px`, async ({ page, dense }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(longChapter(dense));
    await page.locator('.manifest mark a.k').first().click();
    const field = (await page.locator('.field:popover-open').boundingBox())!;
    const remark = (await page.locator('.field:popover-open .note').boundingBox())!;
    expect(remark.x).toBeGreaterThan(field.x);
    expect(remark.x + remark.width).toBeLessThan(field.x + field.width);
    // Nothing is cut by the explanation that covers it.
    const covered = page.locator('.manifest ~ .note').first();
    if (width === 1440) await expect(covered).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(covered).toBeVisible();
  });
}

test('keys are one stop of Tab, and arrows open nothing', async ({ page, dense }) => {
  await page.goto(`${dense.url}chapters/01-dense/`);
  const keys = page.locator('#manifest-pod a.k');
  await keys.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(keys.nth(1)).toBeFocused();
  await expect(page.locator('.field:popover-open')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.field:popover-open')).toHaveCount(1);
});

test('keys explain themselves without script, on screen alone, at 320 px', async ({
  browser,
  dense,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${dense.url}chapters/01-dense/`);
  await page.locator('#manifest-pod a.k', { hasText: 'image' }).tap();
  const field = page.locator('.field:target');
  const box = await field.boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  const scrolled = await page.evaluate(() => scrollY);
  await page.locator('.close-field').tap();
  await expect(field).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await context.close();
});

test('shows a deliberate mistake as one, with its message', async ({ page, dense }) => {
  await page.goto(`${dense.url}chapters/01-dense/`);
  await expect(page.locator('.mistake')).toContainText('imge');
});
