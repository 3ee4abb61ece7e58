import { cpSync, readdirSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { buildBook } from '../../build/build-book.ts';
import { serveSite, type SiteServer } from '../../browser/serve.ts';
import { askDialog } from './ask-dialog.ts';
import { type Answer, judgedQueries, measure, NO_ANSWER, report } from './measure.ts';

// `npm run test:search`: the judged queries, asked in the real dialog of a site that holds part 1
// alone, so that later parts do not move the figures.
test.describe.configure({ mode: 'serial' });
// The worker would keep the files of search before anybody asks for them.
test.use({ serviceWorkers: 'block' });

const part = '03-pods';
const floors = { hit1: 0.9, hit3: 0.97, category: 0.85, noAnswer: 0.97 };
const mostBytes = 60 * 1024;

let site: SiteServer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const content = '.cache/books/part-1';
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  for (const slug of readdirSync(`${content}/chapters`)) {
    if (slug !== part) rmSync(`${content}/chapters/${slug}`, { recursive: true });
  }
  const { status, output, folder } = buildBook(content, { folder: '.cache/sites/part-1' });
  expect(status, output).toBe(0);
  site = await serveSite(folder);
});

test.afterAll(() => site.close());

test('search finds what readers ask for', async ({ page }) => {
  test.setTimeout(240_000);
  const answers: Answer[] = [];
  const times: number[] = [];
  const byLanguage = Map.groupBy(judgedQueries(), ({ lang }) => lang);
  for (const [lang, queries] of byLanguage) {
    await page.goto(`${site.url}${lang === 'ko' ? '' : `${lang}/`}chapters/${part}/`);
    const ids = await page.locator('.prose > section').evaluateAll((all) =>
      all.map((section) => {
        const heading = section.querySelector('h2, h3')!;
        return [
          heading.textContent.replace(/^(\S+)\s+/, '$1. ').trim(),
          section.getAttribute('data-section')!,
        ] as const;
      }),
    );
    const sections = new Map(ids);
    await page.keyboard.press('/');
    await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
    const asked = await askDialog(page, queries, (title) => sections.get(title) ?? '');
    answers.push(...asked.answers);
    times.push(...asked.times);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
  console.log(`${report(answers)}\nkeystroke to list: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);

  const figures = measure(answers);
  expect(figures.get('all')!.hit1).toBeGreaterThanOrEqual(floors.hit1);
  expect(figures.get('all')!.hit3).toBeGreaterThanOrEqual(floors.hit3);
  expect(figures.get(NO_ANSWER)!.hit3).toBeGreaterThanOrEqual(floors.noAnswer);
  for (const [category, { count, hit3 }] of figures) {
    if (count >= 8) expect(hit3, category).toBeGreaterThanOrEqual(floors.category);
  }
});

test('nothing of search loads before it is opened, and little before the first result', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}chapters/${part}/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);

  bytes = 0;
  const start = performance.now();
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [role=combobox]').fill('파드');
  await expect(page.locator('dialog[open] [role=option]').first()).toBeVisible();
  console.log(
    `first result: ${bytes} bytes over the wire, ${(performance.now() - start).toFixed(0)} ms`,
  );
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});
