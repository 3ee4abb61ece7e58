import type { ContentEntries } from './content-entries.ts';

/** Pages run in a world of their own, which shares no modules with the process that runs them. */
const ofThisProcess = Symbol.for('entries-of-this-process');

/** Lets the pages of this process read the book that it has open. */
export function shareEntries(entries: ContentEntries): void {
  Reflect.set(globalThis, ofThisProcess, entries);
}

/** @throws Error when nothing was shared: astro.config.mjs lacks the integration `book`. */
export function sharedEntries(): ContentEntries {
  const entries = Reflect.get(globalThis, ofThisProcess) as ContentEntries | undefined;
  if (!entries) throw new Error('astro.config.mjs lacks the integration "book"');
  return entries;
}
