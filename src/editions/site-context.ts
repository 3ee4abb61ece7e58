import { book, chapters } from 'virtual:book';
import { toHtml } from 'hast-util-to-html';
import { inlineMarkdown } from '../chapter/annotations/inline-markdown.ts';
import { type Addresses, addressesOf } from '../book/addresses.ts';
import { type Language, pick } from '../language/localized.ts';
import type { BookData, ChapterData } from './book-data.ts';
import { remembered } from './remembered.ts';
import { loadStrings, type StringsByLanguage } from '../i18n/load-strings.ts';
import type { Strings } from '../i18n/strings.ts';

/** What every page of the site starts from. Components get props instead. */
export interface SiteContext {
  book: BookData;
  lang: Language;
  strings: Strings;
  /** Language of these strings, as an attribute of what they stand in: missing where it is `lang`. */
  ui: Language | undefined;
  allStrings: StringsByLanguage;
  addresses: Addresses;
  /** Chapters for readers of `lang`, in reading order; no drafts. */
  chapters: readonly ChapterData[];
  /** Inline Markdown of a chapter as HTML, its links as they lead from any page. */
  inline(text: string, slug: string): string;
  /** What the contents and search have: drafts as well, where the book or its author wants them. */
  listed: readonly ChapterData[];
  /** Everything that has a page. */
  all: readonly ChapterData[];
  /** The text of a localized value for readers of `lang`. */
  words(text: Readonly<Record<string, string>> | undefined): string;
}

/** The context of a language; made once as long as the book is as it was. */
export const siteContext = remembered(makeContext);

async function makeContext(lang: Language): Promise<SiteContext> {
  const allStrings = await loadStrings(book.languages);
  const strings = allStrings[lang]!;
  const addresses = addressesOf(book, book.host.site, book.host.base);
  const modules = await Promise.all(chapters[lang]!.map((load) => load()));
  const all = modules.map((module) => module.default);
  const finished = all.filter(({ draft }) => !draft);
  return {
    book,
    lang,
    strings,
    ui: strings.lang === lang ? undefined : strings.lang,
    allStrings,
    addresses,
    chapters: finished,
    listed: book.site.drafts === 'listed' || !__BUILD__ ? all : finished,
    all,
    inline: (text, slug) => toHtml(inlineMarkdown(text, { addresses, lang, slug })),
    words: (text) => (text ? pick(text, lang, book.languages).value : ''),
  };
}

/** One set of paths for each language: the original at the root, the others below their code. */
export const languagePaths = () =>
  book.languages.map((lang) => ({
    params: { lang: lang === book.original ? undefined : lang },
    props: { lang },
  }));

/** A path for each chapter in each language, or for those alone that are wanted. */
export async function chapterPaths(wanted: (chapter: ChapterData) => boolean = () => true) {
  const paths = await Promise.all(
    languagePaths().map(async ({ params, props }) => {
      const { all } = await siteContext(props.lang);
      return all.filter(wanted).map(({ slug }) => ({
        params: { ...params, slug },
        props: { ...props, slug },
      }));
    }),
  );
  return paths.flat();
}

/** The chapter of a path. */
export async function chapterOf({ lang, slug }: { lang: Language; slug: string }) {
  const { all } = await siteContext(lang);
  return all.find((chapter) => chapter.slug === slug)!;
}
