import type { BackSection } from './sections.ts';

/**
 * How many entries of a section one page shows: at most ten screens of a phone (375 by 812), by what
 * an entry of our own book takes there.
 */
export const pageSizes: Readonly<Record<BackSection, number>> = {
  corrections: 20,
  annotations: 25,
  terms: 45,
  diagrams: 40,
  manifests: 36,
  sources: 26,
};

/**
 * How many sections that use a term it leads to. Each is a stop for whoever goes by keyboard, and
 * the search that follows them has all.
 */
export const linksPerTerm = 3;

/** How many annotations that rest on a source it leads to. */
export const linksPerSource = 8;
