import { createHash } from 'node:crypto';
import type { Language } from '../book/localized.ts';
import { type BookData, bookData, type ChapterData, chapterData } from './book-data.ts';
import { codeDigest } from './code-digest.ts';
import type { OpenedBook, ReadBook } from './open-book.ts';
import { siteAddress } from './site-address.ts';

/** The book as pages read it. */
export interface ContentEntries {
  /** What all pages share. */
  book(): Promise<BookEntry>;
  /** One entry for each language and chapter. */
  chapters(): Promise<readonly ChapterEntry[]>;
  /** The text of a chapter for readers of a language, as HTML. */
  html(lang: Language, slug: string): Promise<string>;
}

export interface BookEntry {
  data: BookData;
  /** Changes with the code and with all that the book's pages share: not with its chapters. */
  digest: string;
}

export interface ChapterEntry {
  data: ChapterData;
  /** Changes with all that decides what pages say of the chapter. */
  digest: string;
  /** The text without its front matter. */
  body: string;
}

/**
 * Where the book cannot be read just now, its entries are those that could be read last: an author
 * who breaks site.yaml still sees the pages, below the error.
 *
 * @throws Error when it could not be read yet: a check of the book says why.
 */
export function contentEntries(opened: OpenedBook): ContentEntries {
  let last: Entries | undefined;
  const read = async () => {
    const { sound } = await opened.read();
    if (sound && last?.of !== sound) last = entriesOf(sound);
    if (!last) throw new Error('site.yaml cannot be read; `npm run check` says why');
    return last;
  };
  return {
    book: async () => (await read()).book,
    chapters: async () => (await read()).chapters(),
    html: async (lang, slug) => htmlOf((await read()).of, lang, slug),
  };
}

/** The entries of one sound book, made when they are asked for and not again. */
interface Entries {
  of: SoundBook;
  book: BookEntry;
  chapters: () => Promise<readonly ChapterEntry[]>;
}

type SoundBook = NonNullable<ReadBook['sound']>;

function entriesOf(sound: SoundBook): Entries {
  const { site, base } = siteAddress();
  const data = bookData(sound.compiler.book, { site, base });
  let chapters: Promise<readonly ChapterEntry[]> | undefined;
  return {
    of: sound,
    book: { data, digest: digest({ data, code: codeDigest() }) },
    chapters: () => (chapters ??= chapterEntries(sound)),
  };
}

async function chapterEntries({ compiler, chapters }: SoundBook): Promise<ChapterEntry[]> {
  const { book } = compiler;
  const entries: ChapterEntry[] = [];
  for (const chapter of book.chapters) {
    const compiled = await chapters.get(chapter);
    for (const lang of book.languages) {
      const { source, bodyLine } = chapter.editions[lang] ?? chapter.editions[book.original]!;
      const data = chapterData(book, chapter, lang, compiled, chapters.changed);
      entries.push({
        data,
        // The key covers the texts in all languages: a comparison shows two of them.
        digest: digest({ data, key: chapters.keyOf(chapter) }),
        body: source
          .split('\n')
          .slice(bodyLine - 1)
          .join('\n'),
      });
    }
  }
  return entries;
}

async function htmlOf({ compiler, chapters }: SoundBook, lang: Language, slug: string) {
  const { book } = compiler;
  const chapter = book.chapters.find((each) => each.slug === slug);
  if (!chapter) throw new Error(`The book has no chapter "${slug}"`);
  const { editions } = await chapters.get(chapter);
  return (editions[lang] ?? editions[book.original]!).html;
}

function digest(decides: unknown): string {
  return createHash('sha256').update(JSON.stringify(decides)).digest('hex').slice(0, 32);
}
