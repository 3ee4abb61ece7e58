import type { BackSection } from './sections.ts';

/**
 * How many entries of a section one page shows. An annotation takes 0.9 kB of HTML, a source or a
 * term 0.6 kB, the others 0.5 kB, so `/back/` stays at about 340 kB (65 kB over the wire) however
 * long the book is.
 */
export const pageSizes: Readonly<Record<BackSection, number>> = {
  corrections: 120,
  terms: 200,
  diagrams: 60,
  manifests: 60,
  sources: 100,
};

/**
 * How many sections that use a term it leads to. Each is a stop for whoever goes by keyboard, and
 * the search that follows them has all.
 */
export const linksPerTerm = 3;

/** How many annotations that rest on a source it leads to. */
export const linksPerSource = 8;
