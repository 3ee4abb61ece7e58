import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { beforeAll, describe, expect, it } from 'vitest';
import english from '../../src/i18n/en.ts';
import { type BuildRun, buildBook } from './build-book.ts';
import { policyFaults, readPages } from './crawl.ts';

const base = '/garden/';

/** Words of the interface that no author of the fixture wrote. */
const interfaceWords = new Set(wordsIn(english).filter((word) => word.length > 3));

describe('a book in three languages', () => {
  let run: BuildRun;
  const pageAt = (path: string) =>
    readPages(run.folder).find((page) => page.path === `${path}index.html`)!;

  beforeAll(() => {
    run = buildBook('tests/fixtures/books/three-languages', { base });
  });

  it('is built, and keeps the policy', () => {
    expect(run.status, run.output).toBe(0);
    expect(policyFaults(run.folder)).toEqual([]);
  });

  it('is in the language of its text, and says where the interface is in another', () => {
    const isOfInterface = (text: string) => interfaceWords.has(text);
    for (const path of ['', 'chapters/01-garten/', 'back/', 'search/', 'print/']) {
      for (const [root, lang] of [
        ['', 'de'],
        ['ja/', 'ja'],
      ] as const) {
        const page = pageAt(root + path);
        expect(page.html).toContain(`<html lang="${lang}"`);
        const body = textsOf(page.tree).filter(({ text }) => isOfInterface(text));
        expect(body.length, page.path).toBeGreaterThan(4);
        expect(
          body.filter((found) => found.lang !== english.lang),
          page.path,
        ).toEqual([]);
      }
    }
  });

  it('shows the original beside the language of the page, each in its language', () => {
    const sidesOf = (path: string) => {
      const langs = new Set<string>();
      visit(pageAt(path).tree, 'element', ({ properties }: Element) => {
        const names = properties.className;
        if (Array.isArray(names) && names.includes('side')) langs.add(String(properties.lang));
      });
      return [...langs];
    };
    expect(sidesOf('chapters/01-garten/compare/')).toEqual(['de', 'en']);
    expect(sidesOf('en/chapters/01-garten/compare/')).toEqual(['de', 'en']);
    expect(sidesOf('ja/chapters/01-garten/compare/')).toEqual(['de', 'ja']);
  });

  it('has every section once on each side, under the address of the section', () => {
    const { ids, html } = pageAt('ja/chapters/01-garten/compare/');
    for (const id of ['place', 'de--place', 'ja--place', 'soil', 'de--soil', 'ja--soil']) {
      expect(ids.filter((other) => other === id)).toEqual([id]);
    }
    expect(html).toContain(
      'canonical" href="https://notes.example/garden/ja/chapters/01-garten/compare/"',
    );
  });

  it('compares no chapter that has one edition, and links to no such page', () => {
    expect(existsSync(join(run.folder, 'chapters/03-ernte/compare'))).toBe(false);
    expect(pageAt('chapters/03-ernte/').html).not.toContain('compare/');
    expect(pageAt('en/chapters/01-garten/').html).toContain(
      'href="/garden/en/chapters/01-garten/compare/"',
    );
  });

  it('keeps the comparison for a language without an edition out of sight', () => {
    expect(pageAt('ja/chapters/02-wasser/compare/').html).toContain('content="noindex"');
    const sitemap = readFileSync(join(run.folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/en/chapters/02-wasser/compare/');
    expect(sitemap).not.toContain('/ja/chapters/02-wasser/compare/');
  });

  it('tells the reader of a section where it and the original have parted', () => {
    const { html } = pageAt('en/chapters/02-wasser/');
    expect(html).toMatch(
      /id="can"[\s\S]*?<p class="notice">The original changed[^<]*<a href="\/garden\/chapters\/02-wasser\/#can"/,
    );
    expect(html).toMatch(
      /id="hose"[\s\S]*?<p class="notice">This section differs from the original\./,
    );
    expect(pageAt('chapters/02-wasser/').html).not.toContain('class="notice"');
  });
});

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** What a page shows, with the language that a screen reader speaks it in. */
function textsOf(tree: Root): { text: string; lang: unknown }[] {
  const found: { text: string; lang: unknown }[] = [];
  visitParents(tree, 'text', ({ value }, ancestors) => {
    const elements = ancestors.filter((node): node is Element => node.type === 'element');
    if (!elements.some(({ tagName }) => tagName === 'body')) return;
    const lang = elements.findLast(({ properties }) => properties.lang !== undefined);
    found.push({ text: value.trim(), lang: lang?.properties.lang });
  });
  return found;
}
