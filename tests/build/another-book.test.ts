import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../source-files.ts';
import { type BuildRun, buildBook } from './build-book.ts';
import { type BuiltPage, policyFaults, readPages } from './crawl.ts';

const origin = 'https://notes.example';
const base = '/wheels/';

/** What a fork is: another subject, one language, nothing set but `CONTENT_DIR`. */
describe("another's book", () => {
  let run: BuildRun;
  let pages: BuiltPage[];

  beforeAll(() => {
    run = buildBook('tests/fixtures/another-book', { base });
    expect(run.status, run.output).toBe(0);
    pages = readPages(run.folder);
  });

  it('is built without a fault', () => {
    expect(run.output).toContain('0 errors, 0 warnings');
  });

  it('has its pages, in its one language', () => {
    const paths = pages.map(({ path }) => path);
    for (const path of [
      'index.html',
      'chapters/01-spokes/index.html',
      'chapters/02-truing/index.html',
      'back/index.html',
      'search/index.html',
      '404.html',
    ]) {
      expect(paths).toContain(path);
    }
    for (const { path, html } of pages) expect(html, path).toContain('<html lang="en"');
    expect(existsSync(join(run.folder, 'en'))).toBe(false);
  });

  it('keeps its policy', () => {
    expect(policyFaults(run.folder)).toEqual([]);
  });

  it('bears its own title', () => {
    for (const { path, tree } of pages) {
      expect(elementsOf(tree, 'title').map(toString).join(), path).toContain('Wheels by Hand');
    }
  });

  it('has its own colours and logo', () => {
    const css = sourceFiles(run.folder, /\.css$/).map((file) => readFileSync(file, 'utf8'));
    expect(css.join('')).toMatch(/--link: ?light-dark\(#056c4d, ?#85ccad\)/);
    expect(css.join('')).toMatch(/--correction: ?light-dark\(#8a1c7c, ?#de95cf\)/);
    const icon = readFileSync(join(run.folder, 'favicon.svg'), 'utf8');
    expect(icon).toContain('<image ');
    for (const { path, html } of pages) {
      expect(html, path).toContain(`<img src="${base}favicon.svg" alt="" width="24" height="24">`);
    }
  });

  it('has no word of ours, in no file', () => {
    const ours = wordsOfOurBook();
    const files = sourceFiles(run.folder, /\.(html|xml|txt|md|json|svg|webmanifest)$/);
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(ours);
  });

  it('has no empty section, list or table', () => {
    for (const { path, tree } of pages) {
      const empty = ['section', 'ul', 'ol', 'dl', 'table', 'nav', 'h1', 'h2', 'h3', 'p']
        .flatMap((name) => elementsOf(tree, name))
        .filter((element) => toString(element).trim() === '' && !holdsField(element));
      expect(
        empty.map(({ tagName, properties }) => `${tagName} ${JSON.stringify(properties)}`),
        path,
      ).toEqual([]);
    }
  });

  it('lists its sources on its back, and nothing that it lacks', () => {
    const own = pages.filter(({ path }) => path.startsWith('back/'));
    const sections = own.flatMap(({ path, tree }) =>
      elementsOf(tree, 'section').map(({ properties }) => [path, properties.ariaLabelledBy]),
    );
    expect(sections).toEqual([
      ['back/index.html', ['licences']],
      ['back/sources/index.html', ['sources']],
    ]);
    const sources = own.at(-1)!;
    expect(sources.ids).toContain('source-iso-5775');
    expect(sources.html).toContain('a &lt;short&gt; table');
  });

  it('has a feed of its own', () => {
    const feed = readFileSync(join(run.folder, 'feed.xml'), 'utf8');
    expect(feed).toContain('<title>Wheels by Hand</title>');
    expect(feed).toContain(`${origin}${base}feed.xml`);
    expect(feed).not.toContain('<entry>');
  });

  it('makes no files of material that it does not have', () => {
    expect(readdirSync(join(run.folder, 'chapters/01-spokes')).sort()).not.toContainEqual(
      expect.stringMatching(/\.(svg|yaml|json)$/),
    );
  });
});

/** Names that only our own book would bring in: its titles, and what it is about. */
function wordsOfOurBook(): RegExp {
  return /kubernetes|kubectl|쿠버네티스|파드|lukša|\bpods?\b|manifest:/i;
}

function elementsOf(tree: BuiltPage['tree'], name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** Search results and status lines are filled in the browser. */
function holdsField(element: Element): boolean {
  const { role, ariaLive, hidden } = element.properties;
  return role !== undefined || ariaLive !== undefined || hidden !== undefined;
}
