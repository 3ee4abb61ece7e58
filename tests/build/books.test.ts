import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildRun, buildBook, fixtureSite } from './build-book.ts';
import { feedFaults } from './feed-faults.ts';
import { policyFaults, readPages } from './crawl.ts';

const origin = 'https://notes.example';

const books = [
  { name: 'one-language', base: '/', languages: ['en'] },
  { name: 'dense', base: '/some/base/', languages: ['en', 'de'] },
];

describe.each(books)('the book $name under $base', ({ name, base, languages }) => {
  let run: BuildRun;

  beforeAll(() => {
    run = fixtureSite(name, base);
  });

  it('is built', () => {
    expect(run.output).not.toMatch(/error/i.test(run.output) ? /\b[1-9]\d* errors?/ : /^$/);
    expect(run.status).toBe(0);
  });

  it('has valid feeds', () => {
    for (const path of ['feed.xml', ...languages.slice(1).map((lang) => `${lang}/feed.xml`)]) {
      const xml = readFileSync(join(run.folder, path), 'utf8');
      expect(feedFaults(xml, `${origin}${base}${path}`), path).toEqual([]);
    }
  });

  it('keeps its policy', () => {
    expect(policyFaults(run.folder)).toEqual([]);
  });

  it('says what language each page is in', () => {
    for (const { path, html } of readPages(run.folder)) {
      const lang = /<html lang="([^"]+)"/.exec(html)?.[1];
      expect(languages).toContain(lang);
      if (path.startsWith('de/')) expect(lang).not.toBe('xx');
      // Its format is de_DE, and no book names a country.
      expect(html).not.toContain('og:locale');
    }
  });

  it('opens every page with its charset and its policy', () => {
    for (const { html, path } of readPages(run.folder)) {
      const head = html.slice(html.indexOf('<head>'));
      expect(
        head.startsWith('<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'),
        path,
      ).toBe(true);
    }
  });

  it('writes the material once for all languages', () => {
    if (name !== 'dense') return;
    const file = readFileSync(join(run.folder, 'chapters/01-dense/pod.yaml'));
    expect(
      file.equals(
        readFileSync(`tests/fixtures/books/${name}/chapters/01-dense/manifests/pod.yaml`),
      ),
    ).toBe(true);
    expect(existsSync(join(run.folder, 'de/chapters/01-dense/pod.yaml'))).toBe(false);
    expect(existsSync(join(run.folder, 'de/chapters/01-dense/flow.svg'))).toBe(true);
  });
});

describe('a page without translation', () => {
  it('shows the original under a notice, points at it, and stays out of sight', () => {
    const { folder } = fixtureSite('dense', '/some/base/');
    const html = readFileSync(join(folder, 'de/chapters/02-sparse/index.html'), 'utf8');
    expect(html).toContain('class="notice"');
    expect(html).toMatch(/<main[^>]* lang="en"/);
    expect(html).toContain(
      '<link rel="canonical" href="https://notes.example/some/base/chapters/02-sparse/">',
    );
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain(
      'hreflang="de" href="https://notes.example/some/base/de/chapters/02-sparse/"',
    );
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).not.toContain('de/chapters/02-sparse');
    expect(sitemap).toContain('de/chapters/01-dense');
  });
});

describe('a book with nothing but text', () => {
  it('has no empty section, and no word of Kubernetes', () => {
    const { folder, output, status } = fixtureSite('one-language');
    expect(status, output).toBe(0);
    for (const { html, path } of readPages(folder)) {
      expect(html, path).not.toMatch(/kubernetes|kubectl|쿠버네티스/i);
      expect(html, path).not.toMatch(/<h2[^>]*>[^<]*<\/h2>\s*(<\/section>|<ul>\s*<\/ul>)/);
    }
    const back = readFileSync(join(folder, 'back/index.html'), 'utf8');
    expect(back.match(/<section[^>]*>/g)).toEqual(['<section aria-labelledby="licences">']);
    const licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
    expect(licences).toContain('es-hangul');
    expect(licences).not.toMatch(/kubernetes|apache/i);
  });
});

describe('a broken book', () => {
  it('is not built, says why, and leaves the last good site', () => {
    const content = mkdtempSync(join(tmpdir(), 'book-'));
    cpSync('tests/fixtures/books/one-language', content, { recursive: true });
    const good = buildBook(content);
    expect(good.status).toBe(0);
    const before = readdirSync(good.folder).sort();
    const page = readFileSync(join(good.folder, 'index.html'), 'utf8');

    const file = join(content, 'chapters/01-starter/en.mdx');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n## No id\n\n<b>never closed\n`);
    const bad = buildBook(content, { folder: good.folder });
    expect(bad.status).toBe(1);
    expect(bad.output).toMatch(/en\.mdx:\d+:\d+ chapter\/invalid-mdx/);
    expect(bad.output).not.toMatch(/\n\s+at /);
    expect(readdirSync(good.folder).sort()).toEqual(before);
    expect(readFileSync(join(good.folder, 'index.html'), 'utf8')).toBe(page);
  });
});
