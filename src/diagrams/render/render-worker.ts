import { parentPort, workerData } from 'node:worker_threads';
import { installGeometry } from '../metrics/install-geometry.ts';
import { FontMetrics, type FontFile } from '../metrics/font-metrics.ts';
import { installBrowserGlobals } from './browser-globals.ts';
import { installLineHeight } from './line-height.ts';
import { lineHeight, mermaidConfiguration } from './mermaid-configuration.ts';
import { measuringStyles } from './measuring-styles.ts';
import { Renderer, type Mermaid } from './renderer.ts';
import type { RenderAnswer, RenderRequest } from './rendering.ts';

/** The thread that runs Mermaid: one request after the other, one answer for each. */
const { fonts: fontFiles } = workerData as { fonts: FontFile[] };
const fonts = new FontMetrics(fontFiles);
const window = installBrowserGlobals();
const geometry = installGeometry(window, fonts);
installLineHeight(window.SVGElement.prototype, window.SVGElement.prototype, lineHeight);
const { default: mermaid } = await import('mermaid');
mermaid.initialize(mermaidConfiguration(measuringStyles));
const renderer = new Renderer(window, mermaid as unknown as Mermaid, fonts, geometry);

let queue: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, source }: RenderRequest) => {
  queue = queue.then(async () => {
    const rendering = await renderer.render(source);
    parentPort?.postMessage({ id, rendering } satisfies RenderAnswer);
    // Without a turn of the event loop jsdom's weak references pile up: 2 MB a diagram.
    await new Promise((resolve) => setImmediate(resolve));
  });
});
