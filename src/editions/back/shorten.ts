/** The first of a list, and how many there are besides. */
export interface ShortList<Entry> {
  shown: readonly Entry[];
  more: number;
}

/** Cuts a list that grows with the book. */
export function shorten<Entry>(entries: readonly Entry[], length: number): ShortList<Entry> {
  return { shown: entries.slice(0, length), more: Math.max(0, entries.length - length) };
}
