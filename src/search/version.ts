/**
 * Version of the analyser and of the index format. An index is read only by the code that made
 * it; raise this when a text gives other tokens than before, or when the format changes.
 */
export const SEARCH_VERSION = 5;
