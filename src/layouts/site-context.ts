import { type Addresses, addressesOf } from '../book/addresses.ts';
import type { Language } from '../book/localized.ts';
import { pick } from '../book/localized.ts';
import type { BookData, ChapterData } from '../build/book-data.ts';
import { loadStrings, type StringsByLanguage } from '../build/load-strings.ts';
import { sharedEntries } from '../build/shared-entries.ts';
import type { Strings } from '../i18n/strings.ts';

/** What every page of the site starts from. Read by pages alone; components get props. */
export interface SiteContext {
  book: BookData;
  lang: Language;
  strings: Strings;
  allStrings: StringsByLanguage;
  addresses: Addresses;
  /** Chapters for readers of `lang`, in reading order. */
  chapters: readonly DigestedChapter[];
  /** Changes with the code and with all that the book's pages share: not with its chapters. */
  digest: string;
  /** The text of a localized value for readers of `lang`. */
  words(text: Readonly<Record<string, string>> | undefined): string;
}

/** A chapter, and a hash of all that decides what its pages say. */
export interface DigestedChapter extends ChapterData {
  digest: string;
  /** The text as its author wrote it, without its front matter. */
  body: string;
}

const contexts = new Map<Language, Promise<SiteContext>>();

/** The context of a language; made once a build, and for each request while an author writes. */
export function siteContext(lang: Language): Promise<SiteContext> {
  if (!__BUILD__) return makeContext(lang);
  const context = contexts.get(lang) ?? makeContext(lang);
  contexts.set(lang, context);
  return context;
}

async function makeContext(lang: Language): Promise<SiteContext> {
  const entries = sharedEntries();
  const { data: book, digest } = await entries.book();
  const allStrings = await loadStrings(book.languages);
  const chapters = await entries.chapters();
  return {
    book,
    lang,
    digest,
    strings: allStrings[lang]!,
    allStrings,
    addresses: addressesOf(book, book.host.site, book.host.base),
    chapters: chapters
      .filter(({ data }) => data.lang === lang)
      .map(({ data, digest, body }) => ({ ...data, digest, body }))
      .sort((a, b) => a.number - b.number || a.part - b.part),
    words: (text) => (text ? pick(text, lang, book.languages).value : ''),
  };
}

export async function bookEntry(): Promise<BookData> {
  return (await sharedEntries().book()).data;
}

/** One set of paths for each language: the original at the root, the others below their code. */
export async function languagePaths(): Promise<
  { params: { lang: string | undefined }; props: { lang: Language } }[]
> {
  const { languages, original } = await bookEntry();
  return languages.map((lang) => ({
    params: { lang: lang === original ? undefined : lang },
    props: { lang },
  }));
}
