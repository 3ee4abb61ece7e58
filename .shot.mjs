import { chromium } from '@playwright/test';
const base = 'http://localhost:5735/';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [w, h] of [[1440, 900], [375, 800]]) for (const scheme of ['light', 'dark']) {
  const p = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
  await p.goto(base + 'chapters/03-pods/' , { waitUntil: 'load' }).catch(() => {});
  const key = p.locator('figure.manifest pre.yaml a', { hasText: 'containerPort' }).first();
  console.log(await key.count());
  if (await key.count()) { await key.scrollIntoViewIfNeeded(); await key.click(); await p.waitForTimeout(300); }
  await p.screenshot({ path: `/tmp/t25-open-${w}-${scheme}.png` });
  await p.goto(base + 'chapters/03-labels/', { waitUntil: 'load' });
  const m = p.locator('p.mistake').first();
  await m.scrollIntoViewIfNeeded();
  await p.evaluate(() => window.scrollBy(0, 150));
  await p.screenshot({ path: `/tmp/t25-mistake-${w}-${scheme}.png` });
  await p.close();
}
await b.close();
