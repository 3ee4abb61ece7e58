import { Worker } from 'node:worker_threads';

/** Mermaid's own SVG of each source, as our build renders it. */
export function rawInNode(sources: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const url = new URL('raw-worker.ts', import.meta.url);
    const worker = new Worker(url, { workerData: { sources }, execArgv: [] });
    worker.once('message', (results: string[]) => {
      resolve(results);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
