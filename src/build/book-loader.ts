import type { Loader, LoaderContext } from 'astro/loaders';
import { sharedEntries } from './shared-entries.ts';

// Astro runs this file through Vite, in a world of its own. The book is open already outside of
// it, so that nothing is imported here that would open it once more.

/** Tells Astro's content layer of the book. */
export function bookLoader(): Loader {
  return {
    name: 'book',
    load: async (context) =>
      fill(context, [{ id: 'book', digest: (await sharedEntries().book()).digest }]),
  };
}

/** Tells Astro's content layer of the chapters. */
export function chapterLoader(): Loader {
  return {
    name: 'chapters',
    load: async (context) => fill(context, await sharedEntries().chapters()),
  };
}

/**
 * Astro gets to know what entries there are, where their files are and when they change. What is in
 * them stays in the book, where pages read it (`layouts/site-context.ts`): Astro would write all of
 * it to disk and into the bundle, with every build anew.
 *
 * At its start a build or server tells Astro of every entry anew: the files of texts that Astro
 * keeps in .astro may be those of another book. Later on, while an author writes, the store is
 * never emptied, since pages are read from it all the time.
 */
function fill(
  { store, refreshContextData }: Pick<LoaderContext, 'store' | 'refreshContextData'>,
  entries: readonly { id: string; digest: string; filePath?: string }[],
): void {
  if (!refreshContextData) store.clear();
  const gone = new Set(store.keys());
  for (const { id, digest, filePath } of entries) {
    gone.delete(id);
    const file = filePath === undefined ? {} : { filePath, deferredRender: true };
    store.set({ id, digest, data: {}, ...file });
  }
  for (const id of gone) store.delete(id);
}
