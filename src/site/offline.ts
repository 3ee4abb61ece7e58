import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offlineLists } from '../editions/offline/offline-lists.ts';
import {
  assetsOf,
  listFile,
  summaryFile,
  summaryOf,
  settingsFile,
  settingsScript,
  type WorkerSettings,
} from '../editions/offline/worker-settings.ts';
import { isOfDraft } from '../editions/routes.ts';
import type { BookCompiler } from './compile-book.ts';
import type { OpenedBook } from './open-book.ts';
import { pathsOf } from './output/verify-site.ts';

/** Writes the settings of the service worker and its lists of files. Has to be the last: it reads what is built. */
export function offline(opened: OpenedBook): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { sound } = await opened.read();
        if (sound) writeOfflineFiles(fileURLToPath(dir), sound.compiler);
      },
    },
  };
}

function writeOfflineFiles(folder: string, { book, addresses, strings }: BookCompiler): void {
  // What an author serves as it is belongs to no chapter.
  const built = pathsOf(folder)
    .filter((path) => !isOfDraft(path, book) && !book.publicFiles.includes(path))
    .map((path) => {
      const content = readFileSync(join(folder, path));
      return { path, bytes: content.length, hash: digest(content) };
    });
  const lists = offlineLists(built, book.languages, digest);
  for (const [lang, list] of lists) {
    writeFileSync(join(folder, listFile(lang)), JSON.stringify(list));
  }
  const byPath = new Map([...lists].map(([lang, list]) => [addresses.file(listFile(lang)), list]));
  writeFileSync(join(folder, summaryFile), JSON.stringify(summaryOf(byPath)));
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const settings: WorkerSettings = {
    base: addresses.base,
    roots: ['', ...readdirSync(folder)],
    core: assetsOf(home, addresses.base),
    lists: [...byPath.keys()],
    summary: addresses.file(summaryFile),
    // The original's root is the start of all others, so it comes last.
    words: [...book.languages].reverse().map((lang) => ({
      root: addresses.page(lang),
      lang: strings[lang]!.lang,
      ...strings[lang]!.editions.offline,
    })),
  };
  writeFileSync(join(folder, settingsFile), settingsScript(settings));
}

/** The worker takes the same digest of what it fetches. */
const digest = (content: string | Buffer) => hash('sha256', content).slice(0, 16);
