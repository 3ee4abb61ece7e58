import type { Page } from '@playwright/test';
import type { Site } from './site.ts';

/** Opens every page of a site, and gives what broke its policy, threw, or asked another origin. */
export async function policyFaults(page: Page, { url, pages }: Site): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(new URL(url).origin);
    if (request.url().startsWith('http') && !isOwn) faults.push(request.url());
  });
  for (const path of pages) {
    await page.goto(url + path);
    await page.waitForLoadState('networkidle');
  }
  return faults;
}
