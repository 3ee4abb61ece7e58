import { parentPort, workerData } from 'node:worker_threads';
import type { FontFile } from '../metrics/font-metrics.ts';
import { openMermaid } from './open-mermaid.ts';
import { Renderer } from './renderer.ts';
import { endOfWork, ready, type RenderAnswer, type RenderRequest } from './rendering.ts';

/** The thread that runs Mermaid: one request after the other, one answer for each. */
const { fonts } = workerData as { fonts: FontFile[] };
const renderer = new Renderer(await openMermaid(fonts));
parentPort?.postMessage(ready);

let queue: Promise<void> = Promise.resolve();
let isEnding = false;
parentPort?.on('message', (request: RenderRequest | typeof endOfWork) => {
  // Left to end by itself: V8 has been seen to crash when a thread is cut off at work.
  if (request === endOfWork) {
    isEnding = true;
    parentPort?.close();
    return;
  }
  const { id, source } = request;
  queue = queue.then(async () => {
    if (isEnding) return;
    const rendering = await renderer.render(source);
    parentPort?.postMessage({ id, rendering } satisfies RenderAnswer);
    // Without a turn of the event loop jsdom's weak references pile up: 2 MB a diagram.
    await new Promise((resolve) => setImmediate(resolve));
  });
});
