/** The sections of the back of the book that list what its chapters hold, in order. */
export const backSections = ['corrections', 'terms', 'diagrams', 'manifests', 'sources'] as const;

export type BackSection = (typeof backSections)[number];
