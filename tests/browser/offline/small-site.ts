import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { offlineLists } from '../../../src/editions/offline/offline-lists.ts';
import {
  listFile,
  summaryFile,
  summaryOf,
  settingsFile,
  settingsScript,
} from '../../../src/editions/offline/worker-settings.ts';

export const base = '/some/base/';
export const list = `${base}${listFile('en')}`;

/** A small site of one build, with its worker; what an earlier build left is gone. */
export function deploy(folder: string, build: 'first' | 'second' | 'third'): void {
  const colour = { first: '1, 2, 3', second: '4, 5, 6', third: '7, 8, 9' }[build];
  const style = `assets/page.${build}.css`;
  const page = (title: string) =>
    `<!doctype html><title>${title}</title><link rel="stylesheet" href="${base}${style}"><h1>${title}</h1>`;
  const files = new Map([
    ['index.html', page(`Home, ${build}`)],
    ['chapters/one/index.html', page(`One, ${build}`)],
    ['chapters/two/index.html', page(`Two, ${build}`)],
    ['404.html', page('Not found')],
    ['licences.txt', 'the same in every build'],
    ['search/index.json', JSON.stringify({ of: build })],
    [style, `h1 { color: rgb(${colour}) }`],
  ]);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const built = [...files].map(([path, text]) => ({
    path,
    bytes: text.length,
    hash: digest(text),
  }));
  const content = offlineLists(built, ['en'], digest).get('en')!;
  files.set(listFile('en'), JSON.stringify(content));
  files.set(summaryFile, JSON.stringify(summaryOf(new Map([[list, content]]))));
  const words = { root: base, lang: 'en', title: 'Not saved', message: 'Later.', kept: 'Kept' };
  const settings = {
    base,
    roots: ['', 'chapters', 'assets', 'search', 'licences.txt'],
    core: [base + style],
    lists: [list],
    summary: base + summaryFile,
    words: [words],
  };
  files.set('sw.js', readFileSync('public/sw.js', 'utf8'));
  files.set(settingsFile, settingsScript(settings));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, listFile('en')), 'utf8')) as { version: string })
    .version;
}
