import type { Browser } from '@playwright/test';
import { expect, test } from './site.ts';

/** First visit, bytes over the wire with gzip and headers; the worker comes after it. */
async function weigh(browser: Browser, address: string) {
  // A first visit: nothing kept, no worker yet.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const sizes = new Map<string, number>();
  const urls = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, response.url),
  );
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await context.close();
  const loaded = [...urls]
    .map(([id, url]) => ({ url, bytes: sizes.get(id) ?? 0 }))
    .filter(({ url }) => url.startsWith('http') && !/sw\.js|webmanifest|icon/.test(url));
  const sum = (entries: readonly { bytes: number }[]) =>
    entries.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(loaded),
    requests: loaded.length,
    script: sum(loaded.filter(({ url }) => url.endsWith('.js'))),
    urls: loaded.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`),
  };
}

test('a page of the book is within its budget', async ({ browser, book }) => {
  const chapters = book.pages.filter((path) => /^(\w+\/)?chapters\/[^/]+\/$/.test(path));
  expect(chapters.length).toBeGreaterThan(0);
  for (const path of chapters) {
    const { bytes, requests, script, urls } = await weigh(browser, book.url + path);
    console.log(`${path}: ${bytes} bytes, ${requests} requests, ${script} bytes of script`);
    expect(bytes, urls.join('\n')).toBeLessThanOrEqual(46 * 1024);
    expect(requests, urls.join('\n')).toBeLessThanOrEqual(5);
    expect(script, urls.join('\n')).toBeLessThanOrEqual(4 * 1024);
  }
});

test('the title page is lighter still', async ({ browser, book }) => {
  const { bytes, requests } = await weigh(browser, book.url);
  console.log(`title page: ${bytes} bytes, ${requests} requests`);
  expect(bytes).toBeLessThanOrEqual(20 * 1024);
  expect(requests).toBeLessThanOrEqual(6);
});
