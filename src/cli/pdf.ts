import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'astro';
import { readBook } from '../book/load/read-book.ts';
import { SettingError } from '../book/issues/usage-error.ts';
import { siteAddress } from '../site/site-address.ts';
import { findChromium } from '../editions/print/find-chromium.ts';
import { runCommand } from './command.ts';
import { outDir } from './options.ts';

// Chromium prints it; there is no other way to the same pages that a reader's own printer gives.
const run = promisify(execFile);
const chromiumOptions = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
];

await runCommand({
  name: 'npm run build:pdf',
  does: 'Prints the site that was built last: one PDF for each language, beside its page /print/.',
  options: { outDir },
  async run({ outDir: folder }) {
    const { languages } = readBook();
    if (!existsSync(join(folder, 'print/index.html'))) {
      throw new SettingError(`"${folder}" holds no printed edition; run \`npm run build\` first.`);
    }
    await printAll(chromium(), languages, folder);
  },
});

function chromium(): string {
  const named = process.env['CHROMIUM'];
  if (named && !existsSync(named)) {
    throw new SettingError(`CHROMIUM is "${named}", and there is no such file.`);
  }
  const found = findChromium();
  if (found) return found;
  throw new SettingError(
    'There is no Chromium to print with. Install it, or name it: CHROMIUM=/path npm run build:pdf.',
  );
}

async function printAll(
  browser: string,
  languages: readonly string[],
  folder: string,
): Promise<void> {
  const server = await preview({ outDir: resolve(folder), logLevel: 'error' });
  const profile = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    for (const [index, lang] of languages.entries()) {
      const path = `${index === 0 ? '' : `${lang}/`}print/`;
      const file = resolve(folder, path, 'book.pdf');
      const url = `http://localhost:${server.port}${siteAddress().base}${path}`;
      const own = [`--user-data-dir=${profile}`, `--print-to-pdf=${file}`];
      await run(browser, [...chromiumOptions, ...own, url]);
      console.log(`${file}  ${Math.round(statSync(file).size / 1024)} kB`);
    }
  } finally {
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}
