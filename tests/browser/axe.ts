import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** How a page is looked at, and what is asked of it; all rules, if none are named. */
interface View {
  scheme: 'light' | 'dark';
  width: number;
  rules?: readonly string[];
}

export const light: View = { scheme: 'light', width: 1280 };

/** Where no more than one page of each kind is asked, since no words of an author decide it. */
export const otherViews: Readonly<Record<string, View>> = {
  // Dark differs from light in its colours alone, so that only the rules on colours are asked again.
  dark: { scheme: 'dark', width: 1280, rules: ['color-contrast', 'link-in-text-block'] },
  'on a phone': { scheme: 'light', width: 375 },
};

/** Opens each page and expects axe to find nothing. */
export async function expectNoViolations(
  page: Page,
  addresses: readonly string[],
  { scheme, width, rules }: View,
): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 900 });
  for (const address of addresses) {
    await page.goto(address);
    expect(await violations(page, rules), address).toEqual([]);
  }
}

/** @param rules to run, all if none are named. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(
      values ? { runOnly: { type: 'rule', values } } : {},
    );
    return violations;
  }, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
}
