import type { BackSection } from './sections.ts';

/**
 * How many entries of a section one page shows. An annotation is about 1 kB of HTML, the others half
 * of that, so that `/back/` stays below 350 kB (60 kB over the wire) however long the book is.
 */
export const pageSizes: Readonly<Record<BackSection, number>> = {
  corrections: 120,
  terms: 200,
  diagrams: 60,
  manifests: 60,
  sources: 100,
};

/** How many links stand in one entry: sections that use a term, annotations that rest on a source. */
export const linksPerEntry = 8;
