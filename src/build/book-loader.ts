import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import type { ContentEntries, ContentEntry } from './content-entries.ts';

// Astro runs this file through Vite, in a world of its own. The book is open already outside of
// it, so that nothing but types is imported here: the integration hands the entries over.

/** Hands the book to Astro's content layer. */
export function bookLoader(): Loader {
  return {
    name: 'book',
    load: async ({ config, store }) => fill(store, await entriesOf(config).book()),
  };
}

/** Hands the chapters to Astro's content layer. */
export function chapterLoader(): Loader {
  return {
    name: 'chapters',
    load: async ({ config, store }) => fill(store, await entriesOf(config).chapters()),
  };
}

function entriesOf({ integrations }: Pick<AstroConfig, 'integrations'>): ContentEntries {
  const entries = integrations.map(({ hooks }) => hooks['book:entries']).find(Boolean);
  if (!entries) throw new Error('astro.config.mjs lacks the integration "book"');
  return entries();
}

/** Never empties the store first: while an author writes, pages are read from it all the time. */
function fill(store: DataStore, entries: readonly ContentEntry[]): void {
  const gone = new Set(store.keys());
  for (const entry of entries) {
    gone.delete(entry.id);
    store.set({ ...entry, deferredRender: entry.filePath !== undefined });
  }
  for (const id of gone) store.delete(id);
}
