import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { linksPerSource, linksPerTerm, pageSizes } from '../../src/editions/back/bounds.ts';
import { type BackSection, backSections } from '../../src/editions/back/sections.ts';
import { type BuildRun, buildBook } from './build-book.ts';
import { type BuiltPage, policyFaults, readPages } from './crawl.ts';
import { longBook, writeLongBook } from './long-book.ts';

const origin = 'https://notes.example';
const base = '/long/';
const chapters = 30;

describe('the back of a long book', () => {
  let run: BuildRun;
  let pages: BuiltPage[];
  const pageAt = (path: string) => pages.find((page) => page.path === `${path}index.html`)!;

  beforeAll(() => {
    run = buildBook(writeLongBook(chapters), { base });
    expect(run.status, run.output).toBe(0);
    pages = readPages(run.folder);
  });

  it('keeps its policy', () => {
    expect(policyFaults(run.folder)).toEqual([]);
  });

  it('shows no more than its bounds, on the first page and on the others', () => {
    const all = pages.filter(({ path }) => /^(de\/)?back\//.test(path));
    expect(all.length).toBeGreaterThan(10);
    for (const page of all) {
      for (const section of backSections) {
        const entries = entriesOf(page, section);
        expect(entries.length, page.path).toBeLessThanOrEqual(pageSizes[section]);
      }
    }
  });

  it.each(['', 'de/'])('has every entry on exactly one page: /%s', (lang) => {
    const own = pages.filter(({ path }) => path.startsWith(`${lang}back/`));
    const all = (section: BackSection) =>
      own.flatMap((page) => entriesOf(page, section).map(nameOf));
    const annotations = lang === '' ? longBook.annotations : longBook.translated;
    // One of the six types, and the sixth annotation is not translated.
    const corrections = lang === '' ? 1 : 0;
    for (const [section, count] of [
      ['corrections', chapters * corrections],
      ['annotations', chapters * (annotations - corrections)],
      ['terms', longBook.terms],
      ['diagrams', chapters * longBook.figures],
      ['manifests', chapters * longBook.manifests],
      ['sources', longBook.sources],
    ] as const) {
      expect(all(section), section).toHaveLength(count);
      expect(new Set(all(section)).size, section).toBe(count);
    }
  });

  it('leads from search to the page that holds a term', () => {
    const { html } = pageAt('search/');
    expect(html.match(/href="\/long\/back\/terms\/#term-/g)).toHaveLength(pageSizes.terms);
    expect(html.match(/href="\/long\/back\/terms\/2\/#term-/g)).toHaveLength(pageSizes.terms);
    expect(html.match(/href="\/long\/back\/terms\/[\d/]*#term-/g)).toHaveLength(longBook.terms);
  });

  it('cuts the lists inside an entry, and says how many more there are', () => {
    const [source] = entriesOf(pageAt('back/sources/'), 'sources');
    expect(linksIn(source!)).toHaveLength(1 + linksPerSource);
    const rest = chapters * longBook.annotations - linksPerSource;
    expect(toString(source!)).toContain(`and ${rest} more`);
    const term = pages
      .filter(({ path }) => path.startsWith('back/terms/'))
      .flatMap((page) => entriesOf(page, 'terms'))
      .find((entry) => nameOf(entry) === 'term-entry-1');
    expect(linksIn(term!)).toHaveLength(linksPerTerm + 1);
    expect(linksIn(term!).at(-1)).toMatch(/^\/long\/search\/\?q=/);
  });

  it('repeats the heading of a chapter that goes on', () => {
    const headings = (path: string) =>
      elements(pageAt(path).tree, 'h3').map((element) => toString(element).trim());
    expect(headings('back/annotations/').at(-1)).toBe('Chapter of number 5');
    expect(headings('back/annotations/2/')[0]).toBe('Chapter of number 5');
  });

  it('names each page, and says which of them it is', () => {
    const page = pageAt('back/annotations/2/');
    expect(page.html).toContain('<title>Other annotations, page 2 of 8 · A long book</title>');
    expect(page.html).toContain(`canonical" href="${origin}${base}back/annotations/2/"`);
    const [nav] = elements(page.tree, 'nav').filter(({ properties }) =>
      String(properties.className).includes('back-pages'),
    );
    const current = elements(nav!, 'a').filter(({ properties }) => properties.ariaCurrent);
    expect(current.map((link) => toString(link).trim())).toEqual(['2']);
    expect(page.html).toContain('id="show-answer"');
  });

  it('leads to the last page there is where another language has fewer', () => {
    expect(existsSync(join(run.folder, 'de/back/annotations/5'))).toBe(false);
    const { html } = pageAt('back/annotations/5/');
    expect(html).not.toContain('hreflang="de" href="https');
    expect(html).toMatch(/<a href="\/long\/de\/back\/annotations\/4\/"[^>]* hreflang="de"/);
    expect(pageAt('back/terms/2/').html).toContain(
      `hreflang="de" href="${origin}${base}de/back/terms/2/"`,
    );
  });

  it('is in the sitemap and in the lists of what can be kept', () => {
    const sitemap = readFileSync(join(run.folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain(`${origin}${base}back/corrections/2/`);
    const kept = readFileSync(join(run.folder, 'offline.en.json'), 'utf8');
    for (const path of ['back/', 'back/terms/2/', 'licences.txt'])
      expect(kept).toContain(`"${path}"`);
    expect(readFileSync(join(run.folder, 'offline.de.json'), 'utf8')).toContain('"licences.txt"');
  });

  it('names the licences of Kubernetes, whose words it has', () => {
    const licences = readFileSync(join(run.folder, 'licences.txt'), 'utf8');
    expect(licences).toMatch(/@kubernetes\/client-node \d+\.\d+\.\d+\nApache-2\.0/);
  });

  it('grows no further when the book doubles', () => {
    const twice = buildBook(writeLongBook(2 * chapters), { base });
    expect(twice.status, twice.output).toBe(0);
    const size = (folder: string) => readFileSync(join(folder, 'back/index.html')).length;
    expect(size(twice.folder)).toBeLessThan(size(run.folder) * 1.01);
    expect(existsSync(join(twice.folder, 'back/corrections/3/index.html'))).toBe(true);
    expect(existsSync(join(twice.folder, 'back/corrections/4'))).toBe(false);
  });
});

/** The entries of a section that stand on a page. */
function entriesOf({ tree }: BuiltPage, section: BackSection): Element[] {
  const list = elements(tree, 'section').find(
    ({ properties }) => String(properties.ariaLabelledBy) === section,
  );
  if (!list) return [];
  const isEntry = ({ properties: { id }, tagName }: Element) =>
    section === 'terms' ? String(id).startsWith('term-') : tagName === 'li';
  return elements(list).filter(isEntry);
}

/** What no two entries share: the id, or else where the first link leads. */
function nameOf(entry: Element): string {
  return String(entry.properties.id ?? linksIn(entry)[0]);
}

function linksIn(element: Element): string[] {
  return elements(element, 'a').map(({ properties }) => String(properties.href));
}

function elements(tree: Root | Element, name?: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (name === undefined || element.tagName === name) found.push(element);
  });
  return found;
}
