import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createDiagramCompiler } from '../../../src/diagrams/compiler.ts';
import { fontFamily } from '../../../src/diagrams/render/mermaid-configuration.ts';
import { openChromium, rawInChromium } from './chromium-page.ts';
import { compareGeometry } from './compare-geometry.ts';
import { rawInNode } from './raw-in-node.ts';
import { allSources } from './sources.ts';

/**
 * Renders every diagram in a real browser with the same Mermaid, stylesheet and font as the build,
 * and compares every number; then measures every printed line of text there. Exits 1 on more than
 * a pixel of difference. A guard for whoever upgrades Mermaid, jsdom or the fonts.
 */
const tolerance = 1;
const sources = allSources(process.env['CONTENT_DIR'] ?? 'content');
const raw = await rawInNode(sources.map(({ source }) => source));
const { browser, page } = await openChromium();
const compiler = createDiagramCompiler({ cacheDir: join(tmpdir(), 'diagram-exactness') });
let failures = 0;
for (const [index, { name, source }] of sources.entries()) {
  const expected = await rawInChromium(page, source);
  const { numbers, largest, where, structural } = compareGeometry(expected, raw[index]!);
  const text = await largestTextDifference(page, name, source);
  const failed = structural.length > 0 || largest > tolerance || text > tolerance;
  if (failed) failures += 1;
  console.log(
    `${failed ? 'FAIL' : 'ok  '} ${name}: ${String(numbers)} numbers, at most ` +
      `${largest.toFixed(3)} px (${where}); text at most ${text.toFixed(3)} px ${structural.join('; ')}`,
  );
}
await compiler.close();
await browser.close();
console.log(
  `${String(sources.length)} diagrams, ${String(failures)} outside of ${String(tolerance)} px`,
);
process.exitCode = failures > 0 ? 1 : 0;

/** The printed drawing, set in the measuring font: how far each line is from its `textLength`. */
async function largestTextDifference(tab: Page, file: string, source: string): Promise<number> {
  const place = { file, line: 1, column: 1 };
  const { diagram, issues } = await compiler.compile({ source, lang: 'und', place });
  if (!diagram) throw new Error(`${file}: ${issues.map(({ message }) => message).join(' ')}`);
  const css = readFileSync('src/styles/diagrams.css', 'utf8');
  const markup = `<style>:root{--text:${fontFamily}}${css}</style>${diagram.svg}`;
  return tab.evaluate<number>(`{
    const holder = document.createElement('div');
    holder.innerHTML = ${JSON.stringify(markup)};
    document.body.append(holder);
    const differences = [...holder.querySelectorAll('text')].map((text) => {
      const fitted = Number(text.getAttribute('textLength'));
      text.removeAttribute('textLength');
      return Math.abs(text.getComputedTextLength() - fitted);
    });
    holder.remove();
    Math.max(0, ...differences);
  }`);
}
