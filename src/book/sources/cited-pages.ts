import type { Book } from '../book.ts';
import { pick } from '../../language/localized.ts';
import { quotationOf } from '../quotation.ts';
import type { Place } from '../issues/issue.ts';

/** An address of sources.yaml, and what the annotations quote from it. */
export interface CitedPage {
  /** The address as it is written, with its anchor. */
  url: string;
  place: Place;
  quotes: { words: string; place: Place }[];
}

/** All addresses that a book cites, each once, with the quotes that must stand there. */
export function citedPages(book: Book): CitedPage[] {
  const pages = new Map<string, CitedPage>();
  for (const [id, source] of book.sources) {
    for (const url of Object.values(source.url)) {
      if (!pages.has(url))
        pages.set(url, { url, place: book.keyPlaceOf('sources', [id]), quotes: [] });
    }
  }
  for (const { annotations } of book.chapters) {
    for (const annotation of annotations) {
      for (const [index, cited] of annotation.sources.entries()) {
        const source = book.sources.get(cited.id);
        const quoted = source && quotationOf(cited, source, book.original);
        if (!quoted) continue;
        const { value: url } = pick(source.url, quoted.lang, book.languages);
        const place = annotation.placeOf(['sources', index, 'quote']);
        pages.get(url)!.quotes.push({ words: quoted.words, place });
      }
    }
  }
  return [...pages.values()];
}
