/** As much of a chapter as its place in the book needs. */
interface Placed {
  slug: string;
  number: number;
}

/** What stands around a chapter. */
export interface Neighbours<Chapter> {
  /** The parts of the same chapter, this one among them, in reading order. */
  parts: readonly Chapter[];
  previous: Chapter | undefined;
  next: Chapter | undefined;
}

/** Finds what a reader can go on to from a chapter; its page shows these, however long the book. */
export function neighboursOf<Chapter extends Placed>(
  chapters: readonly Chapter[],
  slug: string,
): Neighbours<Chapter> {
  const index = chapters.findIndex((chapter) => chapter.slug === slug);
  return {
    parts: chapters.filter(({ number }) => number === chapters[index]?.number),
    previous: chapters[index - 1],
    next: index === -1 ? undefined : chapters[index + 1],
  };
}
