/** Search on its way: its code in a worker, so that it never blocks a key, and its index beside. */
export interface SearchStart {
  worker: Worker;
  response: Promise<Response>;
}

/** @param index address of the index; the other files of search lie beside it */
export function startSearch(index: string): SearchStart {
  // Asks the host each time, which answers in a few bytes when nothing has changed.
  const response = fetch(index, { cache: 'no-cache' });
  // Whoever opens the index tells of a failure; the dialog may not even get so far.
  response.catch(() => undefined);
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  return { worker, response };
}
