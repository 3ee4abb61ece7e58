import type { Book } from '../book/book.ts';
import type { ReportFinding } from './finding.ts';
import type { Link } from './edition-facts.ts';
import type { TwinSections } from './compare-sections.ts';

/**
 * Holds the links of two sections to each other, in any order: words change places when they are
 * translated. Links are the same when they lead to one page in two languages.
 */
export function compareLinks(
  { original, translation }: TwinSections,
  book: Pick<Book, 'languages' | 'sources'>,
  report: ReportFinding,
): void {
  const target = (link: Link) => linkTarget(link.url, book);
  const missing = unmatched(original.links, translation.links, target);
  const extra = unmatched(translation.links, original.links, target);
  for (const { url, place } of missing) {
    report({
      code: 'parity/missing-link',
      section: translation.id,
      message: `The section does not link to ${url}, as the original does.`,
      place: translation.place,
      original: place,
      hint: 'Add the link, or the same page in another language.',
    });
  }
  for (const { url, place } of extra) {
    report({
      code: 'parity/extra-link',
      section: translation.id,
      message: `The original does not link to ${url}.`,
      place,
      original: original.place,
      hint: 'Add it there, or keep the words without the link. If it is one page in two languages, put both addresses under one source of sources.yaml.',
    });
  }
}

function unmatched(
  links: readonly Link[],
  others: readonly Link[],
  target: (link: Link) => string,
): Link[] {
  const left = others.map(target);
  return links.filter((link) => {
    const at = left.indexOf(target(link));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
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
