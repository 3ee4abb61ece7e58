import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify, parseArgs } from 'node:util';
import { preview } from 'astro';
import { loadBook } from '../build/load-book.ts';
import { siteAddress } from '../build/site-address.ts';
import { findChromium } from '../editions/print/find-chromium.ts';

// `npm run build:pdf [-- --outDir DIR]`: the printed edition of the site that was built last, one
// PDF for each language, beside its page. Chromium prints it; there is no other way to the same
// pages that a reader's own printer gives.
const run = promisify(execFile);
const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
const chromium = findChromium();
const { book } = loadBook();

if (!chromium) fail('There is no Chromium to print with. Install it, or name it in CHROMIUM.');
else if (!book) fail('site.yaml cannot be read; `npm run check` says why.');
else if (!existsSync(join(values.outDir, 'print/index.html'))) {
  fail(`${values.outDir} has no printed edition; \`npm run build\` first.`);
} else await printAll(chromium, book.languages);

async function printAll(browser: string, languages: readonly string[]): Promise<void> {
  const server = await preview({ outDir: resolve(values.outDir), logLevel: 'error' });
  const profile = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    for (const [index, lang] of languages.entries()) {
      const path = `${index === 0 ? '' : `${lang}/`}print/`;
      const file = resolve(values.outDir, path, 'book.pdf');
      const url = `http://localhost:${server.port}${siteAddress().base}${path}`;
      await run(browser, [...chromiumOptions(profile), `--print-to-pdf=${file}`, url]);
      console.log(`${file}  ${Math.round(statSync(file).size / 1024)} kB`);
    }
  } finally {
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

function chromiumOptions(profile: string): string[] {
  return [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
  ];
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
