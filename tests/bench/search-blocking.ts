import { chromium } from '@playwright/test';
import { serveSite } from '../browser/serve.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';

/**
 * Whether search keeps a slow phone from its next key: a reader opens it on a page and types, as if
 * the processor were four times slower. Prints the longest tasks of the page, and what was fetched
 * before there was an answer.
 *
 * `node tests/bench/search-blocking.ts SITE PAGE [queries]`, where SITE is a folder with a built
 * site, at the root of its host, and PAGE a path in it. For a library of another size let
 * `search-growth.ts` write its files there first.
 */
const [folder = 'dist', path = '', ...queries] = process.argv.slice(2);
const slowness = 4;

const site = await serveSite(folder);
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumArguments,
  ...(executablePath && { executablePath }),
});
const context = await browser.newContext({ serviceWorkers: 'block' });
const page = await context.newPage();
const sizes: Promise<number>[] = [];
context.on('requestfinished', (request) => {
  if (request.url().includes('/search/texts/')) return;
  const size = request.sizes();
  sizes.push(size.then((of) => of.responseBodySize + of.responseHeadersSize));
});
await page.goto(site.url + path);
await page.waitForLoadState('networkidle');
sizes.length = 0;

const client = await context.newCDPSession(page);
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  dur?: number;
  /** What the task took of the processor, in microseconds, whatever else the machine had to do. */
  tdur?: number;
}
const events: TraceEvent[] = [];
client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
await client.send('Tracing.start', {
  traceConfig: { includedCategories: ['toplevel'] },
});
// Keys and time alone: whoever asks the page for an element has it laid out at once.
await page.keyboard.press('Control+k');
await page.waitForTimeout(2000);
for (const query of queries.length > 0 ? queries : ['파드', '재시작 정책', 'kubectl label pod']) {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query, { delay: 60 });
  await page.waitForTimeout(1500);
  if (query === queries[0] || sizes.length > 0) {
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    if (bytes > 0) console.log(`before the answer to “${query}”: ${bytes} bytes`);
    sizes.length = 0;
  }
}
const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
await client.send('Tracing.end');
await ended;

const main = events.filter(
  ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
);
const tasks = events
  .filter(
    ({ name, pid, tid }) =>
      /RunTask$/.test(name) && main.some((of) => of.pid === pid && of.tid === tid),
  )
  .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));
const times = tasks.slice(0, 5).map(({ tdur = 0 }) => ((slowness * tdur) / 1000).toFixed(1));
console.log(`longest of ${tasks.length} tasks at CPU×${slowness}: ${times.join(', ')} ms`);
await browser.close();
await site.close();
