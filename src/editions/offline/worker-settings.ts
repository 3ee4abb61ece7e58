import type { OfflineList } from './offline-lists.ts';

/** What the service worker knows of its site; printed at its top. */
export interface WorkerSettings {
  /** Base path, with a slash at both ends. */
  base: string;
  /** First parts of the site's paths: another site may live below the same base. */
  roots: readonly string[];
  /** What every page loads, as paths. */
  core: readonly string[];
  /** Version of each list of files, by its path. */
  lists: Readonly<Record<string, string>>;
  /** Words of the page that stands in for one that is not there, by the root of its language. */
  words: readonly OfflineWords[];
}

export interface OfflineWords {
  root: string;
  lang: string;
  title: string;
  message: string;
  kept: string;
}

/** Path below the base of the list of a language's files. */
export const listFile = (lang: string) => `offline.${lang}.json`;

/** Path below the base of the sizes of all lists. */
export const sizesFile = 'offline.json';

/** The worker with its settings. Another build gives other bytes, which is how browsers notice. */
export function workerSource(code: string, settings: WorkerSettings): string {
  return `const site = ${JSON.stringify(settings)};\n${code}`;
}

/** Sizes for the button that keeps the book. */
export function sizesOf(lists: ReadonlyMap<string, OfflineList>): string {
  return JSON.stringify(Object.fromEntries([...lists].map(([lang, { bytes }]) => [lang, bytes])));
}

/** Addresses of the files that a page's head and foot load. */
export function assetsOf(html: string, base: string): string[] {
  const found = [...html.matchAll(/\b(?:href|src)="([^"]+)"/g)].map((match) => match[1]!);
  return [...new Set(found.filter((path) => path.startsWith(`${base}assets/`)))];
}
