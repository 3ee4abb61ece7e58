import type { AstroConfig } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ContentEntries, ContentEntry } from './content-entries.ts';

// Astro runs this file through Vite, in a world of its own. The book is open already outside of
// it, so that nothing but types is imported here: the integration hands the entries over.

/** Hands the book to Astro's content layer. */
export function bookLoader(): Loader {
  return {
    name: 'book',
    load: async (context) => fill(context, await entriesOf(context.config).book()),
  };
}

/** Hands the chapters to Astro's content layer. */
export function chapterLoader(): Loader {
  return {
    name: 'chapters',
    load: async (context) => fill(context, await entriesOf(context.config).chapters()),
  };
}

function entriesOf({ integrations }: Pick<AstroConfig, 'integrations'>): ContentEntries {
  const entries = integrations.map(({ hooks }) => hooks['book:entries']).find(Boolean);
  if (!entries) throw new Error('astro.config.mjs lacks the integration "book"');
  return entries();
}

/**
 * At its start a build or server tells Astro of every entry anew: the files of texts that Astro
 * keeps in .astro may be those of another book. Later on, while an author writes, the store is
 * never emptied, since pages are read from it all the time.
 */
function fill(
  { store, refreshContextData }: Pick<LoaderContext, 'store' | 'refreshContextData'>,
  entries: readonly ContentEntry[],
): void {
  if (!refreshContextData) store.clear();
  const gone = new Set(store.keys());
  for (const entry of entries) {
    gone.delete(entry.id);
    store.set({ ...entry, deferredRender: entry.filePath !== undefined });
  }
  for (const id of gone) store.delete(id);
}
