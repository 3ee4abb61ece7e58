import type { Place } from '../../book/issues/issue.ts';

/** A stretch of an author's text that the checks of words read; inline code is left out of it. */
export interface Prose {
  lang: string;
  isHeading: boolean;
  text: string;
  /** Where a stretch of the text stands in its file; `end` is exclusive. */
  placeOf(start: number, end: number): Place;
}
