import type { Addresses } from '../../book/addresses.ts';
import type { LinkBase } from '../../chapter/link-address.ts';
import type { BookData, ChapterData } from '../book-data.ts';
import type { Strings } from '../../i18n/strings.ts';

/** What the text edition of one chapter is made from. */
export interface TextEdition {
  book: BookData;
  chapter: ChapterData;
  addresses: Addresses;
  /** Words in the language of the page, and in that of the text. */
  strings: Strings;
  textStrings: Strings;
}

/** The page that the edition is a twin of, with the origin. */
export function pageOf({ addresses, chapter }: TextEdition): string {
  return addresses.absolute(addresses.chapter(chapter.lang, chapter.slug));
}

/** Where its texts stand, for the links in them. */
export const baseOf = ({ addresses, chapter: { lang, slug } }: TextEdition): LinkBase => ({
  addresses,
  lang,
  slug,
});
