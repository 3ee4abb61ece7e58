import type { ContentEntries } from './content-entries.ts';

/** Pages run in a world of their own, which shares no modules with the server that runs them. */
const entriesOfServer = Symbol.for('entries-of-server');

/** Lets the pages of this process read the book that its server has open. */
export function shareEntries(entries: ContentEntries): void {
  Reflect.set(globalThis, entriesOfServer, entries);
}

/** What the server of this process has open, if there is one. */
export function liveEntries(): ContentEntries | undefined {
  return Reflect.get(globalThis, entriesOfServer) as ContentEntries | undefined;
}
