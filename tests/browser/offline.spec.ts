import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { base, deploy, list, versionOf } from './offline/small-site.ts';
import {
  kept,
  keys,
  leave,
  open,
  post,
  registrations,
  save,
  savedVersion,
} from './offline/worker-pages.ts';
import { serveSite, type SiteServer } from './serve.ts';

test.use({ serviceWorkers: 'allow' });

test.describe('the service worker', () => {
  let folder: string;
  let server: SiteServer;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    deploy(folder, 'first');
    server = await serveSite(folder, base);
  });
  test.afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('keeps what was read, the first page too', async ({ page }) => {
    await open(page, server.url);
    await page.goto(`${server.url}chapters/one/?from=somewhere#there`);
    await kept(page, 'read', `${base}chapters/one/`);
    await kept(page, 'read', base);
    await server.close();
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Home, first');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
    await page.goto(`${server.url}chapters/one/`);
    await expect(page.locator('h1')).toHaveText('One, first');
  });

  test('says what can be read in place of a page that was not', async ({ page }) => {
    await open(page, server.url);
    await kept(page, 'read', base);
    await server.close();
    const response = await page.goto(`${server.url}chapters/two/`);
    expect(response!.status()).toBe(503);
    await expect(page.locator('h1')).toHaveText('Not saved');
    await expect(page.getByRole('link', { name: 'Home, first' })).toHaveAttribute(
      'href',
      server.url,
    );
  });

  test('shows the new page after an update, never the old one', async ({ page }) => {
    await open(page, server.url);
    await page.goto(`${server.url}chapters/one/`);
    await kept(page, 'read', `${base}chapters/one/`);
    deploy(folder, 'second');
    await page.goto(`${server.url}chapters/one/`);
    await expect(page.locator('h1')).toHaveText('One, second');
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Home, second');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(4, 5, 6)');
  });

  test('keeps the styles of old pages while they are kept, and drops them then', async ({
    page,
  }) => {
    await open(page, server.url);
    await page.goto(`${server.url}chapters/one/`);
    await kept(page, 'read', `${base}chapters/one/`);
    deploy(folder, 'second');
    await open(page, server.url);
    await leave(page, server.url);
    expect(await keys(page, 'read')).toContain(`${base}assets/page.second.css`);
    expect(await keys(page, 'read')).toContain(`${base}assets/page.first.css`);
    await open(page, `${server.url}chapters/one/`);
    deploy(folder, 'third');
    await open(page, server.url);
    await leave(page, server.url);
    await expect.poll(() => keys(page, 'read')).not.toContain(`${base}assets/page.first.css`);
  });

  test('takes over when the last page is left, not before', async ({ page }) => {
    await open(page, server.url);
    deploy(folder, 'second');
    await open(page, server.url);
    const isWaiting = () =>
      page.evaluate(async (scope) => {
        const registration = await navigator.serviceWorker.getRegistration(scope);
        return Boolean(registration!.waiting);
      }, base);
    await expect.poll(isWaiting).toBe(true);
    await page.goto(`${server.url}chapters/one/`);
    expect(await isWaiting()).toBe(true);
    await leave(page, server.url);
    expect(await isWaiting()).toBe(false);
  });

  test('saves the whole book and tells how far it is', async ({ page }) => {
    await open(page, server.url);
    const told = await save(page);
    expect(told.at(-1)).toEqual({ list, saved: true });
    expect(told.slice(0, -1).map(({ share }) => share)).toEqual(
      told
        .slice(0, -1)
        .map(({ share }) => share)
        .sort(),
    );
    await server.close();
    await page.goto(`${server.url}chapters/two/`);
    await expect(page.locator('h1')).toHaveText('Two, first');
    const index = await page.evaluate(
      (url) => fetch(url).then((response) => response.json() as Promise<unknown>),
      `${base}search/index.json?v=1`,
    );
    expect(index).toEqual({ of: 'first' });
  });

  test('brings a saved book to the new build by itself', async ({ page }) => {
    await open(page, server.url);
    await save(page);
    deploy(folder, 'second');
    await expect
      .poll(async () => (await open(page, server.url), savedVersion(page)), { timeout: 20_000 })
      .toBe(versionOf(folder));
    await server.close();
    await page.goto(`${server.url}chapters/two/`);
    await expect(page.locator('h1')).toHaveText('Two, second');
  });

  test('keeps the old book whole when an update breaks off', async ({ page }) => {
    await open(page, server.url);
    await save(page);
    const before = await savedVersion(page);
    deploy(folder, 'second');
    rmSync(join(folder, 'chapters/two/index.html'));
    const told = await save(page);
    expect(told.at(-1)).toEqual({ list, saved: false });
    expect(await savedVersion(page)).toBe(before);
    await server.close();
    await page.goto(`${server.url}chapters/two/`);
    await expect(page.locator('h1')).toHaveText('Two, first');
  });

  test('takes no file of another build into the book', async ({ page }) => {
    await open(page, server.url);
    writeFileSync(join(folder, 'chapters/two/index.html'), 'half a deployment');
    const told = await save(page);
    expect(told.at(-1)).toEqual({ list, saved: false });
    expect(await keys(page, 'book')).not.toContain(list);
  });

  test('removes the book again, and nothing of anybody else', async ({ page }) => {
    await open(page, server.url);
    await page.evaluate(() =>
      caches.open('/another/read').then((cache) => cache.put('/x', new Response('x'))),
    );
    await save(page);
    await post(page, { task: 'remove', list });
    await expect.poll(() => keys(page, 'book')).toEqual([]);
    expect(await page.evaluate(() => caches.has('/another/read'))).toBe(true);
  });

  test('leaves other sites of the same origin alone', async ({ page }) => {
    await open(page, server.url);
    const status = await page.evaluate(
      (url) => fetch(url).then(({ status }) => status),
      `${base}another-site/page/`,
    );
    expect(status).toBe(404);
    expect(await keys(page, 'read')).not.toContain(`${base}another-site/page/`);
  });

  test('shows a kept page when the host is slow, and the new one the next time', async ({
    page,
  }) => {
    await open(page, server.url);
    await kept(page, 'read', base);
    deploy(folder, 'second');
    server.pace.delay = 5000;
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Home, first');
    const keptText = () => page.evaluate(async (path) => (await caches.match(path))!.text(), base);
    await expect.poll(keptText, { timeout: 10_000 }).toContain('Home, second');
    await server.close();
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Home, second');
  });

  test('shows a kept page when the host stops in the middle of it', async ({ page }) => {
    await open(page, server.url);
    await kept(page, 'read', base);
    server.pace.stalls = true;
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Home, first');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  });

  test('asks for pages that the browser would still keep', async ({ page }) => {
    await open(page, server.url);
    await page.goto(`${server.url}chapters/one/`);
    deploy(folder, 'second');
    await page.getByRole('link').or(page.locator('h1')).first().waitFor();
    await page.evaluate((url) => location.assign(url), `${server.url}chapters/one/`);
    await expect(page.locator('h1')).toHaveText('One, second');
  });

  test('knows a page by its other addresses', async ({ page }) => {
    await open(page, `${server.url}chapters/one/`);
    await kept(page, 'read', `${base}chapters/one/`);
    await server.close();
    for (const address of ['chapters/one', 'chapters/one/index.html', 'chapters/one/?a=b']) {
      await page.goto(server.url + address);
      await expect(page.locator('h1')).toHaveText('One, first');
    }
  });

  test('asks again for what has no hash in its name', async ({ page }) => {
    await open(page, server.url);
    const ask = () =>
      page.evaluate((url) => fetch(url).then((response) => response.text()), `${base}assets/a.css`);
    writeFileSync(join(folder, 'assets/a.css'), 'one');
    expect(await ask()).toBe('one');
    await kept(page, 'read', `${base}assets/a.css`);
    writeFileSync(join(folder, 'assets/a.css'), 'two');
    expect(
      await page.evaluate(
        (url) => fetch(url, { cache: 'reload' }).then((response) => response.text()),
        `${base}assets/a.css`,
      ),
    ).toBe('two');
  });

  test('goes when another site stands at its address', async ({ page }) => {
    await open(page, server.url);
    rmSync(join(folder, 'sw.js'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><h1>Somebody else</h1>');
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Somebody else');
    await expect.poll(() => registrations(page)).toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(`${base}read`);
  });

  test('can be taken away by the script that the papers name', async ({ page }) => {
    await open(page, server.url);
    const script = /```js\n(self\.addEventListener[^]*?)```/.exec(
      readFileSync('docs/hosting.md', 'utf8'),
    )![1]!;
    writeFileSync(join(folder, 'sw.js'), script);
    await page.evaluate(async (scope) => {
      await (await navigator.serviceWorker.getRegistration(scope))?.update();
    }, base);
    await expect.poll(() => registrations(page)).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('does not keep a page from being shown when it cannot be installed', async ({ page }) => {
    writeFileSync(join(folder, 'sw.js'), 'throw new Error("broken")');
    await page.goto(server.url);
    await expect(page.locator('h1')).toHaveText('Home, first');
    await page.reload();
    await expect(page.locator('h1')).toHaveText('Home, first');
  });
});
