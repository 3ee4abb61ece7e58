import { parentPort, workerData } from 'node:worker_threads';
import type { FontFile } from '../metrics/font-metrics.ts';
import { openMermaid } from './open-mermaid.ts';
import { renderDiagram } from './renderer.ts';
import { endOfWork, ready } from './rendering.ts';

/** The thread that runs Mermaid: one request after the other, one answer for each. */
const { fonts } = workerData as { fonts: FontFile[] };
const opened = await openMermaid(fonts);
parentPort?.postMessage(ready);

let queue: Promise<void> = Promise.resolve();
let isEnding = false;
parentPort?.on('message', (source: string) => {
  // Left to end by itself: V8 has been seen to crash when a thread is cut off at work.
  if (source === endOfWork) {
    isEnding = true;
    parentPort?.close();
    return;
  }
  queue = queue.then(async () => {
    if (isEnding) return;
    parentPort?.postMessage(await renderDiagram(source, opened));
    // Without a turn of the event loop jsdom's weak references pile up: 2 MB a diagram.
    await new Promise((resolve) => setImmediate(resolve));
  });
});
