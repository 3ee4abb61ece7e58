import { expect, test } from './site.ts';

test('no page breaks its own policy, throws, or asks another origin', async ({
  page,
  book,
  dense,
}) => {
  // Every page of both sites, each until nothing is loaded any more.
  test.setTimeout(240_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const own = [book, dense].some(({ url }) => request.url().startsWith(new URL(url).origin));
    if (request.url().startsWith('http') && !own) faults.push(request.url());
  });
  for (const site of [book, dense]) {
    for (const path of site.pages) {
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
    }
  }
  expect(faults).toEqual([]);
});
