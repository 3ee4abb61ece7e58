import type { Book } from '../book/book.ts';
import type { Link, SectionFacts } from './edition-facts.ts';
import { placesOf, type ReportHere, type Twins, without } from './finding.ts';

/**
 * Holds the links of two sections to each other, in any order: words change places when they are
 * translated. Links are the same when they lead to one page in two languages.
 */
export function compareLinks(
  { original, translation }: Twins<SectionFacts>,
  book: Pick<Book, 'languages' | 'sources'>,
  report: ReportHere,
): void {
  const target = (link: Link) => linkTarget(link.url, book);
  const missing = without(original.links, translation.links, target);
  const extra = without(translation.links, original.links, target);
  for (const [index, link] of extra.entries()) {
    const twin = missing[index];
    report({
      code: 'parity/extra-link',
      message: twin
        ? `This leads to ${link.url}; in the original it is ${twin.url}.`
        : `The original does not link to ${link.url}.`,
      ...placesOf({ original: twin ?? original, translation: link }),
      hint: `${twin ? 'Lead to the page of the original' : 'Add it there, or keep the words without the link'}. If it is one page in two languages, put both addresses under one source of sources.yaml.`,
    });
  }
  for (const link of missing.slice(extra.length)) {
    report({
      code: 'parity/missing-link',
      message: `The section does not link to ${link.url}, as the original does.`,
      ...placesOf({ original: link, translation }),
      hint: 'Add the link, or the same page in another language.',
    });
  }
}

/**
 * What a link leads to, whatever its language: a source of sources.yaml; otherwise the address
 * with the codes of the book's languages taken out, as in `/ko/docs/` and `ko.wikipedia.org`, or
 * `../04-replication/ko.mdx`.
 */
export function linkTarget(
  url: string,
  { languages, sources }: Pick<Book, 'languages' | 'sources'>,
): string {
  for (const [id, source] of sources) {
    if (Object.values(source.url).includes(url)) return `source ${id}`;
  }
  const codes = languages.map((code) => RegExp.escape(code)).join('|');
  if (!/^https?:\/\//.test(url)) return url.replace(new RegExp(`/(?:${codes})\\.mdx`), '/');
  return url
    .replace(new RegExp(`^(https?://)(?:${codes})\\.`, 'i'), '$1')
    .replace(new RegExp(`^(https?://[^/]+)/(?:${codes})(?=/|$)`, 'i'), '$1')
    .replace(new RegExp(`([?&](?:hl|lang|locale)=)(?:${codes})(?=&|#|$)`, 'i'), '$1');
}
