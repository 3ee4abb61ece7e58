/** Two characters of private use, which no note holds once it is tidied. */
const anchor = /\uE000([^\uE001]*)\uE001/g;

/** Marks the place to which links with `#id` lead, until headings have their ids. */
export const anchorMark = (id: string) => (id === '' ? '' : `\uE000${id}\uE001`);

/** The ids that are marked in a stretch of text. */
export const anchorsIn = (text: string): string[] =>
  Array.from(text.matchAll(anchor), ([, id]) => id!);

export const withoutAnchors = (text: string) => text.replace(anchor, '');
