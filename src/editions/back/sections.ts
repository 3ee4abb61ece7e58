/**
 * The sections of the back of the book that list what its chapters hold, in order. The first is on
 * the back itself, the others have pages of their own.
 */
export const backSections = [
  'corrections',
  'annotations',
  'terms',
  'diagrams',
  'manifests',
  'sources',
] as const;

export type BackSection = (typeof backSections)[number];
