import { cpSync, readdirSync, rmSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { buildBook } from '../../build/build-book.ts';
import { folderOf } from '../../browser/build-sites.ts';
import { serveSite, type SiteServer } from '../../browser/serve.ts';
import { test } from '../site.ts';
import { askDialog } from './ask-dialog.ts';
import { type Figures, judgedQueries, measure, NO_ANSWER, report } from './measure.ts';

// `npm run test:search`: the judged queries, asked in the real dialog.

test.describe('on a site of part 1 alone, so that later parts do not move the figures', () => {
  const part = '03-pods';
  const folder = '.cache/sites/part-1';
  let site: SiteServer;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    const content = '.cache/books/part-1';
    rmSync(content, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    for (const slug of readdirSync(`${content}/chapters`)) {
      if (slug !== part) rmSync(`${content}/chapters/${slug}`, { recursive: true });
    }
    if (!process.env['KEEP_SITES']) {
      const { status, output } = buildBook(content, { folder });
      expect(status, output).toBe(0);
    }
    site = await serveSite(folder);
  });

  test.afterAll(() => site.close());

  test('search finds what readers ask for', async ({ page }) => {
    test.setTimeout(240_000);
    const queries = judgedQueries().map((judged) => ({
      ...judged,
      expected: judged.expected.map((id) => (id === '' ? part : `${part}#${id}`)),
    }));
    const figures = await expectFigures(page, 'queries.json', queries, { url: site.url, folder });
    expectAtLeast(figures.get('all')!, { hit1: 0.92, hit3: 0.97 });
    expect(figures.get(NO_ANSWER)!.hit3).toBeGreaterThanOrEqual(0.97);
    for (const [category, { count, hit3 }] of figures) {
      if (count >= 8) expect(hit3, category).toBeGreaterThanOrEqual(0.85);
    }
  });
});

test('search finds what readers type and paste, over the whole book', async ({ page, book }) => {
  test.setTimeout(240_000);
  const site = { url: book.url, folder: folderOf('book') };
  const figures = await expectFigures(page, 'as-typed.json', judgedQueries('as-typed.json'), site);
  expectAtLeast(figures.get('all')!, { hit1: 0.88, hit3: 0.95 });
  expectAtLeast(figures.get('command-own-names')!, { hit1: 0.75, hit3: 0.95 });
  expect(figures.get(NO_ANSWER)!.hit3).toBeGreaterThanOrEqual(0.95);
});

test('nothing of search loads before it is opened, and little before the first result', async ({
  browser,
  book,
}) => {
  const { before, bytes, milliseconds } = await firstResult(browser, book.url, '파드');
  expect(before).toEqual([]);
  console.log(`first result: ${bytes} bytes over the wire, ${milliseconds.toFixed(0)} ms`);
  expect(bytes).toBeLessThanOrEqual(60_000);
});

async function expectFigures(
  page: Page,
  file: string,
  queries: Parameters<typeof askDialog>[1],
  site: Parameters<typeof askDialog>[2],
): Promise<Map<string, Figures>> {
  const exceptions: Error[] = [];
  page.on('pageerror', (error) => exceptions.push(error));
  const { answers, blocked, times } = await askDialog(page, queries, site);
  console.log(`${file}\n${report(answers)}`);
  console.log(`a key blocks: ${spread(blocked)}; until the list: ${spread(times)}`);
  expect(exceptions).toEqual([]);
  return measure(answers);
}

function expectAtLeast({ hit1, hit3 }: Figures, least: { hit1: number; hit3: number }): void {
  expect(hit1).toBeGreaterThanOrEqual(least.hit1);
  expect(hit3).toBeGreaterThanOrEqual(least.hit3);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}

/**
 * All that is fetched from opening search until there is a result, by page and worker. The texts of
 * excerpts are asked for only by what was found.
 */
async function firstResult(browser: Browser, address: string, query: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  context.on('requestfinished', (request) => {
    if (request.url().includes('/search/texts/')) return;
    const size = request.sizes();
    sizes.push(size.then((of) => of.responseBodySize + of.responseHeadersSize));
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const before = asked.filter((path) => path.includes('search'));
  await Promise.all(sizes.splice(0));
  const start = performance.now();
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [role=combobox]').fill(query);
  await page.locator('dialog[open] [role=option]').first().waitFor();
  const milliseconds = performance.now() - start;
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  expect(asked.filter((path) => path.includes('search-worker'))).toHaveLength(1);
  await context.close();
  return { before, bytes, milliseconds };
}
