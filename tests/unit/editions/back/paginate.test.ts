import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSizes } from '../../../../src/editions/back/bounds.ts';
import {
  entriesOn,
  entryPaths,
  pageCount,
  pageOf,
  pagePath,
  sectionPages,
} from '../../../../src/editions/back/paginate.ts';
import { backSections } from '../../../../src/editions/back/sections.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

describe('the pages of a section', () => {
  it('hold every entry once, in order, and no more than the bound', () => {
    fc.assert(
      fc.property(fc.constantFrom(...backSections), fc.nat(2000), (section, count) => {
        const entries = ids(count);
        const pages = Array.from({ length: pageCount(section, count) }, (_, index) =>
          entriesOn(section, index + 1, entries),
        );
        expect(pages.flat()).toEqual(entries);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.length).toBeLessThanOrEqual(pageSizes[section]);
        }
      }),
    );
  });

  it('are where an entry is said to be', () => {
    const entries = ids(500);
    entries.forEach((entry, index) => {
      expect(entriesOn('sources', pageOf('sources', index), entries)).toContain(entry);
    });
  });

  it('have addresses of their own, but for the first of the first section', () => {
    expect(pagePath('corrections', 1)).toBe('back/');
    expect(pagePath('corrections', 2)).toBe('back/corrections/2/');
    expect(pagePath('terms', 1)).toBe('back/terms/');
    expect(pagePath('terms', 2)).toBe('back/terms/2/');
    expect(pageCount('terms', 0)).toBe(0);
    expect(pageCount('terms', pageSizes.terms)).toBe(1);
    expect(pageCount('terms', pageSizes.terms + 1)).toBe(2);
  });

  it('are all there but for the back itself', () => {
    const entries = {
      corrections: ids(pageSizes.corrections + 1),
      annotations: ids(1),
      terms: [],
      diagrams: [],
      manifests: ids(pageSizes.manifests + 1),
      sources: [],
    };
    expect(sectionPages(entries)).toEqual([
      { section: 'corrections', page: 2 },
      { section: 'annotations', page: 1 },
      { section: 'manifests', page: 1 },
      { section: 'manifests', page: 2 },
    ]);
  });
});

describe('entryPaths', () => {
  it('lead to the page that holds the entry', () => {
    const paths = entryPaths('terms', ids(pageSizes.terms + 1));
    const last = pageSizes.terms - 1;
    expect(paths.get('id-0')).toBe('back/terms/#term-id-0');
    expect(paths.get(`id-${last}`)).toBe(`back/terms/#term-id-${last}`);
    expect(paths.get(`id-${last + 1}`)).toBe(`back/terms/2/#term-id-${last + 1}`);
    expect(entryPaths('sources', ['rfc']).get('rfc')).toBe('back/sources/#source-rfc');
  });
});
