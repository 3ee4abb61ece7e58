import { parentPort, workerData } from 'node:worker_threads';
import { openMermaid } from '../../../src/diagrams/render/open-mermaid.ts';
import { seedRandom } from '../../../src/diagrams/render/seeded-random.ts';
import { fontFiles } from '../../../src/diagrams/render/font-files.ts';

/** Renders sources with Mermaid under jsdom and posts its untouched SVG. */
const { mermaid, window } = await openMermaid(fontFiles());
const results: string[] = [];
for (const source of (workerData as { sources: string[] }).sources) {
  seedRandom();
  results.push((await mermaid.render('m', source)).svg);
  window.document.body.innerHTML = '';
  await new Promise((resolve) => setImmediate(resolve));
}
parentPort?.postMessage(results);
