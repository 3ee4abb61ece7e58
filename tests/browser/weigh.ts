import type { Browser } from '@playwright/test';

/** First visit, bytes over the wire with gzip and headers; the worker comes after it. */
export async function weigh(browser: Browser, address: string) {
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
