import { createHash } from 'node:crypto';
import { bookData, type ChapterData, chapterData } from './book-data.ts';
import { codeDigest } from './code-digest.ts';
import type { OpenedBook, ReadBook } from './open-book.ts';
import { siteAddress } from './site-address.ts';

/** The book as Astro's content layer takes it. */
export interface ContentEntries {
  /** One entry, id `book`: what all pages share. */
  book(): Promise<ContentEntry[]>;
  /** One entry for each language and chapter, id `ko/03-pods`. */
  chapters(): Promise<ContentEntry[]>;
}

export interface ContentEntry {
  id: string;
  data: Record<string, unknown>;
  /** Changes with all that decides what pages say of it. */
  digest: string;
  /** File of the text, which comes by way of Astro's MDX from the same compiled chapter. */
  filePath?: string;
  body?: string;
}

/** @throws Error when site.yaml cannot be read: a check of the book says why. */
export function contentEntries(opened: OpenedBook): ContentEntries {
  /** Pages that are shown to an author ask again and again. */
  const made = new WeakMap<SoundBook, Promise<ContentEntry[]>>();
  return {
    async book() {
      const { compiler } = await soundBook(opened);
      const { site, base } = siteAddress();
      const data = { ...bookData(compiler.book, { site, base }) };
      return [{ id: 'book', data, digest: digest({ data, code: codeDigest() }) }];
    },
    async chapters() {
      const sound = await soundBook(opened);
      const entries = made.get(sound) ?? chapterEntries(sound);
      made.set(sound, entries);
      return entries;
    },
  };
}

type SoundBook = NonNullable<ReadBook['sound']>;

async function chapterEntries({ compiler, chapters }: SoundBook): Promise<ContentEntry[]> {
  const { book } = compiler;
  const entries: ContentEntry[] = [];
  for (const chapter of book.chapters) {
    const compiled = await chapters.get(chapter);
    for (const lang of book.languages) {
      const { file, source, bodyLine } = chapter.editions[lang] ?? chapter.editions[book.original]!;
      const data: ChapterData = chapterData(book, chapter, lang, compiled, chapters.changed);
      entries.push({
        id: `${lang}/${chapter.slug}`,
        data: { ...data },
        // The key covers the texts in all languages: a comparison shows two of them.
        digest: digest({ data, key: chapters.keyOf(chapter) }),
        filePath: file,
        body: source
          .split('\n')
          .slice(bodyLine - 1)
          .join('\n'),
      });
    }
  }
  return entries;
}

async function soundBook(opened: OpenedBook): Promise<SoundBook> {
  const { sound } = await opened.read();
  if (!sound) throw new Error('site.yaml cannot be read; `npm run check` says why');
  return sound;
}

function digest(decides: unknown): string {
  return createHash('sha256').update(JSON.stringify(decides)).digest('hex').slice(0, 32);
}
