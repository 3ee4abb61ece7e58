import type { Addresses } from '../book/addresses.ts';
import type { Language } from '../language/localized.ts';
import { addressOfFile, pathBeside } from './beside.ts';
import { linkedChapter } from './facts.ts';

/** Where a text stands that holds links: what is relative begins there. */
export interface LinkBase {
  addresses: Addresses;
  /** Language of the reader. */
  lang: Language;
  /** Of the chapter; none of a text of the whole book. */
  slug?: string | undefined;
}

/**
 * Where a link of a text leads, from whichever page or file the text is printed on; whether
 * anything is there was checked where it was written.
 *
 * @param href as an author writes it: `#id`, `../04-replication/ko.mdx#id`, `table.csv`,
 *   `manifest:pod.yaml`, `/file-in-public.pdf`, or an address with a scheme.
 */
export function linkAddress(href: string, { addresses, lang, slug }: LinkBase): string {
  const chapter = linkedChapter(
    slug === undefined ? href.replace(/^(?:\.\/)?chapters\//, '../') : href,
  );
  if (chapter !== undefined) return addresses.chapter(lang, chapter) + fragmentOf(href);
  if (href.startsWith('/')) return addresses.file(href.slice(1));
  if (slug === undefined) return href;
  if (href.startsWith('#')) return addresses.chapter(lang, slug) + href;
  const manifest = /^manifest:([^#]+)/.exec(href)?.[1];
  const beside = manifest ?? pathBeside(href);
  return beside === undefined ? href : addressOfFile({ slug }, beside, addresses);
}

const fragmentOf = (href: string) => /#.*/.exec(href)?.[0] ?? '';
