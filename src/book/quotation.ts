import type { AnnotationData } from './schema/annotations.ts';
import type { Source } from './schema/sources.ts';

/** Words of a source, as a remark quotes them, and what it takes to find them there. */
export interface Quotation {
  words: string;
  lang: string;
  /** What was read: a commit, a tag or a day. */
  edition: string;
}

/**
 * The words that a remark quotes from a source, if it quotes any. What the citation leaves out, its
 * source says, and last the book: its own language, and the day on which the source was read.
 */
export function quotationOf(
  cited: AnnotationData['sources'][number],
  source: Source,
  original: string,
): Quotation | undefined {
  if (!('quote' in cited) || cited.quote === undefined) return undefined;
  return {
    words: cited.quote,
    lang: cited.lang ?? source.lang ?? original,
    edition: cited.edition ?? source.edition ?? source.accessed,
  };
}

/** Quoted words as they are printed between quotation marks: their own are single ones there. */
export function withinQuotes(words: string): string {
  const [, whole] = /^[“„"]([^“”„"]*)[”“"]$/.exec(words) ?? [];
  return (whole ?? words)
    .replace(/["“„]([^"“”„]*)["”“]/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}
