import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/book/addresses.ts';
import type { Book } from '../../../src/book/book.ts';
import { verifySite } from '../../../src/site/output/verify-site.ts';

const book = { languages: ['en'], original: 'en', chapters: [], publicFiles: ['mine.html'] };
const addresses = addressesOf(book, 'https://notes.example', '/notes/');

/** A site that is well, and what its check says when some files are others. */
function faultsOf(others: Record<string, string>, of: object = book): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const files = {
    'index.html': '<h1 id="top">A</h1><a href="one/#two">B</a>',
    'one/index.html': '<h2 id="two" aria-labelledby="two">C</h2><a href="/notes/">D</a>',
    'feed.xml':
      '<feed><content type="html">&lt;a href="https://notes.example/notes/">x</content></feed>',
    'mine.html': '<a href="nowhere">an author knows why</a>',
    ...others,
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return verifySite(of as Book, addresses, folder);
}

const page = (html: string) => faultsOf({ 'p.html': html });

it('finds nothing in a site that is whole', () => expect(faultsOf({})).toEqual([]));

it('lets a draft lead nowhere, and no chapter whose name goes on', () => {
  const edition = { file: 'x.mdx', source: 'Words.', bodyLine: 1 };
  const draft = {
    ...book,
    chapters: [{ slug: '03-pods', draft: true, files: [], editions: { en: edition } }],
  };
  const gone = '<a href="gone/">';
  const files = {
    'chapters/03-pods/index.html': gone,
    'chapters/03-pods-more/index.html': gone,
  };
  expect(faultsOf(files, draft)).toEqual([
    'chapters/03-pods-more/index.html leads to gone/, which is not there.',
  ]);
});

describe('a page', () => {
  it.each([
    ['<a href="gone/">', 'p.html leads to gone/, which is not there.'],
    ['<a href="one/#gone">', 'p.html leads to one/#gone, which has no such place.'],
    [
      '<a href="https://notes.example/notes/x">',
      'p.html leads to https://notes.example/notes/x, which is not there.',
    ],
    ['<a href="/elsewhere">', 'p.html leads to /elsewhere, outside of /notes/.'],
    ['<a href="jAvascript:x()">', 'p.html has an address of a kind to keep out: jAvascript:x().'],
    [
      '<img src="https://evil.example/t.png">',
      'p.html loads https://evil.example/t.png from another site.',
    ],
    ['<img srcset="one/index.html 1x, b.webp 2x">', 'p.html leads to b.webp, which is not there.'],
    ['<link rel="stylesheet" href="a.css">', 'p.html leads to a.css, which is not there.'],
    ['<i id="a"></i><i id="a"></i>', 'p.html has the id "a" twice.'],
    [
      '<td style="text-align:right">1</td>',
      'p.html has a style on <td>, which the policy of the page ignores: give it a class, and style that in a <style> of its component.',
    ],
    ['<i aria-describedby="b c" id="b">', 'p.html refers to "c", which it lacks.'],
    ['<button popovertarget="b">', 'p.html refers to "b", which it lacks.'],
    [`<p>${process.cwd()}/src/site`, 'p.html names a folder of this machine.'],
  ])('%s', (html, fault) => expect(page(html)).toEqual([fault]));

  it.each([
    '<a href="https://other.example/#x">',
    '<a href="https://notes.example/another-project/">',
    '<a href="mailto:a@b.example">',
    '<a href="one/#:~:text=C">',
    '<script>document.write(\'<a href="gone">\')</script>',
    '<!-- <a href="gone"> -->',
    '<title><a href="gone"></title>',
    '<img src="data:image/png;base64,AA==">',
  ])('may hold %s', (html) => expect(page(html)).toEqual([]));
});

describe('other files', () => {
  it.each([
    ['feed.xml', '<feed>\u0001</feed>', /^feed\.xml is no XML: 1:7/],
    [
      'feed.xml',
      '<feed><content type="html">&lt;a href="#x"></content></feed>',
      /holds "#x", which leads nowhere from afar/,
    ],
    [
      'sitemap.xml',
      '<u><loc>https://notes.example/notes/gone/</loc></u>',
      /gone\/, which is not there/,
    ],
    ['a.svg', '<svg><g/>', /a\.svg is no XML/],
    ['a.md', 'See [x](../gone).', /holds "\.\.\/gone", which leads nowhere from afar/],
    ['a.md', 'See <https://notes.example/notes/gone>.', /gone, which is not there/],
    ['a.json', '{"body": "[x](javascript:y)"}', /of a kind to keep out: javascript:y/],
    ['a.json', '{', /a\.json is no JSON/],
    ['app.webmanifest', '{"icons": [{"src": "/notes/i.png"}]}', /i\.png, which is not there/],
    ['assets/a.css', 'a{background:url(b.svg)}', /b\.svg, which is not there/],
    ['assets/a.js', 'import("./b.js")', /b\.js, which is not there/],
    ['assets/a.js', '', /a\.js is empty/],
    ['a.png', '<html>', /a\.png is no picture/],
  ])('%s: %s', (path, text, fault) => {
    const [found, ...more] = faultsOf({ [path]: text });
    expect(found).toMatch(fault);
    expect(more).toEqual([]);
  });

  it('reads no link in what is code', () => {
    expect(faultsOf({ 'a.md': 'A `[x](y)`.\n\n```\n[x](y)\n```\n' })).toEqual([]);
  });
});
