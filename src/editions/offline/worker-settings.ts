import type { OfflineList } from './offline-lists.ts';

/** What the service worker (`public/sw.js`) knows of its site. */
export interface WorkerSettings {
  /** Base path, with a slash at both ends. */
  base: string;
  /** First parts of the site's paths: another site may live below the same base. */
  roots: readonly string[];
  /** What every page loads, as paths. */
  core: readonly string[];
  /** Paths of the lists of files, one for each language. */
  lists: readonly string[];
  /** Path of the lists' summary. */
  summary: string;
  /** Words of the page that stands in for one that is not there, by the root of its language. */
  words: readonly Record<'root' | 'lang' | 'title' | 'message' | 'kept', string>[];
}

/** Path below the base of the list of a language's files. */
export const listFile = (lang: string) => `offline.${lang}.json`;

/** Path below the base of the summary of all lists. */
export const summaryFile = 'offline.json';

/** What is asked for before a list is: its size for the button, its version for the worker. */
export type OfflineSummary = Readonly<Record<string, Pick<OfflineList, 'version' | 'bytes'>>>;

/** Path below the base of the script with the settings. */
export const settingsFile = 'sw-settings.js';

/** What the worker reads first. It stays the same, byte for byte, while only texts change. */
export const settingsScript = (settings: WorkerSettings) =>
  `self.site = ${JSON.stringify(settings)};\n`;

/** @param lists each under its path. */
export function summaryOf(lists: ReadonlyMap<string, OfflineList>): OfflineSummary {
  return Object.fromEntries(
    [...lists].map(([path, { version, bytes }]) => [path, { version, bytes }]),
  );
}

/** Addresses of the files that a page's head and foot load. */
export function assetsOf(html: string, base: string): string[] {
  const found = [...html.matchAll(/\b(?:href|src)="([^"]+)"/g)].map((match) => match[1]!);
  return [...new Set(found.filter((path) => path.startsWith(`${base}assets/`)))];
}
