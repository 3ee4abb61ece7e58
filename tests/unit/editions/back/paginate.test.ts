import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSizes } from '../../../../src/editions/back/bounds.ts';
import {
  continuations,
  entriesOn,
  entryPaths,
  pageCount,
  pageOf,
  pagePath,
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

  it('begin on the back itself', () => {
    expect(pagePath('terms', 1)).toBe('back/');
    expect(pagePath('terms', 2)).toBe('back/terms/2/');
    expect(pageCount('terms', 0)).toBe(0);
    expect(pageCount('terms', pageSizes.terms)).toBe(1);
    expect(pageCount('terms', pageSizes.terms + 1)).toBe(2);
  });
});

describe('continuations', () => {
  it('are the pages that are not on the back', () => {
    const counts = { corrections: 3, terms: 1, diagrams: 0, manifests: 2, sources: 1 };
    expect(continuations(counts)).toEqual([
      { section: 'corrections', page: 2 },
      { section: 'corrections', page: 3 },
      { section: 'manifests', page: 2 },
    ]);
  });
});

describe('entryPaths', () => {
  it('lead to the page that holds the entry', () => {
    const paths = entryPaths('terms', ids(pageSizes.terms + 1));
    expect(paths.get('id-0')).toBe('back/#term-id-0');
    expect(paths.get(`id-${pageSizes.terms - 1}`)).toBe(`back/#term-id-${pageSizes.terms - 1}`);
    expect(paths.get(`id-${pageSizes.terms}`)).toBe(`back/terms/2/#term-id-${pageSizes.terms}`);
    expect(entryPaths('sources', ['rfc']).get('rfc')).toBe('back/#source-rfc');
  });
});
