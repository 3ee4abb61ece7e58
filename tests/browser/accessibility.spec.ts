import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, firstChapter, layOutAll, test } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** Dark differs from light in its colours alone, and so only the rules on colours are asked again. */
const views = [
  { name: 'light', scheme: 'light', width: 1280, rules: undefined },
  { name: 'dark', scheme: 'dark', width: 1280, rules: ['color-contrast', 'link-in-text-block'] },
  { name: 'phone', scheme: 'light', width: 375, rules: undefined },
] as const;

for (const { name, scheme, width, rules } of views) {
  test(`axe finds nothing on any page: ${name}`, async ({ page, book, dense }) => {
    // The printed edition alone takes axe half a minute.
    test.setTimeout(480_000);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    for (const site of [book, dense]) {
      for (const path of [...site.pages, 'no/such/page/']) {
        await page.goto(site.url + path);
        await layOutAll(page);
        expect(await violations(page, rules), path).toEqual([]);
      }
    }
  });
}

test('axe finds nothing with everything opened', async ({ page, book }) => {
  await page.goto(firstChapter(book));
  await page.locator('details').evaluateAll((all) => {
    for (const element of all) (element as HTMLDetailsElement).open = true;
  });
  expect(await violations(page)).toEqual([]);
});

/** @param rules to run, all if none are named. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(
      values ? { runOnly: { type: 'rule', values } } : {},
    );
    return violations;
  }, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
}
