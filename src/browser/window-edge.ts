/** How far from the edge of the window stays what a reader is shown. */
export const edge = 24;

/** The same at the top, where a line may stay: the scroll padding of the page. */
export const topEdge = () =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || edge;
