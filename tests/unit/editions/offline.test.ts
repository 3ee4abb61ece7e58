import { describe, expect, it } from 'vitest';
import { offlineLists } from '../../../src/editions/offline/offline-lists.ts';
import {
  assetsOf,
  summaryOf,
  settingsScript,
} from '../../../src/editions/offline/worker-settings.ts';

const file = (path: string) => ({ path, bytes: 10, hash: `hash of ${path}` });
const paths = [
  'index.html',
  'back/index.html',
  'chapters/one/index.html',
  'chapters/one/pod.yaml',
  'chapters/one/drawing.svg',
  'chapters/one/picture.svg',
  'en/index.html',
  'en/chapters/one/index.html',
  'en/chapters/one/drawing.svg',
  'assets/page.js',
  'search/index.html',
  'search/index.json',
  'en/search/index.html',
  'licences.txt',
];
const left = [
  'sw.js',
  'sw-settings.js',
  'CNAME',
  'google1234.html',
  'card.png',
  'en/card.png',
  'print/index.html',
  'en/print/book.pdf',
  'feed.xml',
];
const lists = offlineLists(
  [...paths, ...left].map(file),
  ['ko', 'en'],
  (text) => `v${text.length}`,
);
const addresses = (lang: string) => lists.get(lang)!.files.map(([address]) => address);

describe('offlineLists', () => {
  it('has the pages of one language and what all share', () => {
    expect(addresses('ko')).toEqual([
      'assets/page.js',
      'back/',
      'chapters/one/drawing.svg',
      'chapters/one/',
      'chapters/one/picture.svg',
      'chapters/one/pod.yaml',
      '',
      'licences.txt',
      'search/',
      'search/index.json',
    ]);
    expect(addresses('en')).toEqual([
      'assets/page.js',
      'chapters/one/picture.svg',
      'chapters/one/pod.yaml',
      'en/chapters/one/drawing.svg',
      'en/chapters/one/',
      'en/',
      'en/search/',
      'licences.txt',
      'search/index.json',
    ]);
  });

  it('sums the bytes', () => {
    expect(lists.get('en')!.bytes).toBe(90);
    expect(summaryOf(lists)).toEqual({
      ko: { version: lists.get('ko')!.version, bytes: 100 },
      en: { version: lists.get('en')!.version, bytes: 90 },
    });
  });

  it('has another version when a file changes', () => {
    const changed = offlineLists(
      paths.map((path) => ({ ...file(path), hash: 'changed' })),
      ['ko', 'en'],
      (text) => text,
    );
    const before = offlineLists(paths.map(file), ['ko', 'en'], (text) => text);
    expect(changed.get('ko')!.version).not.toBe(before.get('ko')!.version);
  });
});

describe('the settings of the worker', () => {
  const settings = { base: '/b/', roots: [''], core: [], lists: [], summary: '', words: [] };

  it('are a script', () => {
    const self: { site?: unknown } = {};
    new Function('self', settingsScript(settings))(self);
    expect(self.site).toEqual(settings);
  });

  it('name the files that a page loads from this site', () => {
    const html =
      '<link href="/b/assets/a.css"><script src="/b/assets/b.js"></script><a href="/b/assets/a.css">x</a><link href="/other/assets/c.css">';
    expect(assetsOf(html, '/b/')).toEqual(['/b/assets/a.css', '/b/assets/b.js']);
  });
});
