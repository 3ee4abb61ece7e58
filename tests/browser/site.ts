import { test as base } from '@playwright/test';
import { sourceFiles } from '../source-files.ts';
import { type BuiltSite, builtSites, folderOf } from './build-sites.ts';
import { serveSite, type SiteServer } from './serve.ts';

/** A served site and the addresses of its pages. */
export interface Site {
  url: string;
  /** Paths of all pages below `url`: `chapters/01-dense/`. */
  pages: readonly string[];
}

/** Tests with the fixtures' sites, served once a worker; `tests/content/site.ts` has the book's. */
export const test = base.extend<object, Record<'dense' | 'rich' | 'anySubject', Site>>({
  dense: [({}, use) => serve('dense', use), { scope: 'worker' }],
  anySubject: [({}, use) => serve('any-subject', use), { scope: 'worker' }],
  rich: [({}, use) => serve('rich', use), { scope: 'worker' }],
});

/** Paths of all chapters below the site's address, in all languages. */
export function chapterPaths({ pages }: Site): string[] {
  return pages.filter((path) => /^(\w\w\/)?chapters\/[^/]+\/$/.test(path));
}

/** Address of a site's first chapter. */
export function firstChapter(site: Site): string {
  return site.url + chapterPaths(site).find((path) => path.startsWith('chapters/'))!;
}

/** Address of the fixture's chapter that has something of everything, and room to scroll. */
export function longChapter({ url }: Site): string {
  return `${url}chapters/01-long/`;
}

/** Addresses of one page of each kind, but for chapters and the title page. */
export function kindsOfPages({ url, pages }: Site): string[] {
  const kinds = new Map(
    pages
      .filter((path) => !/^(\w\w\/)?(chapters\/[^/]+\/)?$/.test(path) && !/^\w\w\//.test(path))
      .map((path) => [path.replace(/^chapters\/[^/]+\//, '').replace(/\d+\/$/, ''), url + path]),
  );
  return [...kinds.values(), `${url}missing/`];
}

export { expect } from '@playwright/test';

/** The fixture's site for a test that ends the server itself. */
export function serveFixture(): Promise<SiteServer> {
  return serveBuilt('dense');
}

/** Serves a site that was built for the tests, as long as it is used. */
export async function serve(
  name: BuiltSite['name'],
  use: (site: Site) => Promise<void>,
): Promise<void> {
  const folder = folderOf(name);
  const server = await serveBuilt(name);
  const pages = sourceFiles(folder, /^index\.html$/).map((file) =>
    file.slice(folder.length + 1).replace(/index\.html$/, ''),
  );
  await use({ url: server.url, pages });
  await server.close();
}

function serveBuilt(name: BuiltSite['name']): Promise<SiteServer> {
  const { base } = builtSites.find((site) => site.name === name)!;
  return serveSite(folderOf(name), base);
}
