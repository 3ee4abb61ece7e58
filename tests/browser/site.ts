import { type Page, test as base } from '@playwright/test';
import { sourceFiles } from '../source-files.ts';
import { builtSites, folderOf } from './build-sites.ts';
import { serveSite } from './serve.ts';

/** A served site and the addresses of its pages. */
export interface Site {
  url: string;
  /** Paths of all pages below `url`: `chapters/03-pods/`. */
  pages: readonly string[];
}

/** Tests with the book's own site and the dense fixture, each served once a worker. */
export const test = base.extend<object, { book: Site; dense: Site }>({
  book: [({}, use) => serve('book', use), { scope: 'worker' }],
  dense: [({}, use) => serve('dense', use), { scope: 'worker' }],
});

/** Address of a site's first chapter. */
export function firstChapter({ url, pages }: Site): string {
  return url + pages.find((path) => /^chapters\/[^/]+\/$/.test(path))!;
}

/** Lays out the sections that wait for the reader on a phone: what is skipped has no faults. */
export async function layOutAll(page: Page): Promise<void> {
  await page.locator('.prose > section').evaluateAll((sections) => {
    for (const section of sections) (section as HTMLElement).style.contentVisibility = 'visible';
  });
}

export { expect } from '@playwright/test';

async function serve(name: string, use: (site: Site) => Promise<void>): Promise<void> {
  const { base } = builtSites.find((site) => site.name === name)!;
  const folder = folderOf(name);
  const server = await serveSite(folder, base);
  const pages = sourceFiles(folder, /^index\.html$/).map((file) =>
    file.slice(folder.length + 1).replace(/index\.html$/, ''),
  );
  await use({ url: server.url, pages });
  await server.close();
}
