/** Cuts a list that grows with the book: its first entries, and how many there are besides. */
export const shorten = <Entry>(entries: readonly Entry[], length: number) => ({
  shown: entries.slice(0, length),
  more: Math.max(0, entries.length - length),
});
