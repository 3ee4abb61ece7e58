import { realpathSync } from 'node:fs';
import { ensureCacheFolder } from '../cache/cache-folder.ts';
import type { Book, Chapter, Edition } from '../book/book.ts';
import type { CompileContext } from '../chapter/context.ts';
import type { CheckedChapter } from '../editions/book-data.ts';
import type { Issue } from '../book/issues/issue.ts';
import { type ChapterStore, createChapterStore } from './chapter-store.ts';
import { bookDiagrams, type BookCompiler, createBookCompiler } from './compile-book.ts';
import type { DiagramCompiler } from '../diagrams/index.ts';
import { isIndexed } from '../editions/routes.ts';
import { type LastChanges, lastChanged } from './last-changed.ts';
import { contentDirectory, loadBook } from '../book/load/load-book.ts';

/** A book at work: loaded once, its chapters checked once each, until its files change. */
export type OpenedBook = ReturnType<typeof openBook>;

export interface ReadBook {
  /** Missing when site.yaml cannot be read. */
  sound?: SoundBook;
  issues: readonly Issue[];
}

export interface SoundBook {
  compiler: BookCompiler;
  chapters: ChapterStore;
}

/**
 * @param host origin and base path of the site.
 * @param keep whether what was checked is kept on disk for the next process.
 * @param strict whether drafts are held to what is asked of finished chapters.
 * @param diagrams draws; lives as long as the process of an author, as starting Mermaid takes longer
 *   than a drawing.
 */
export function openBook(
  host: { site: string; base: string },
  {
    directory = contentDirectory(),
    keep,
    strict = false,
    diagrams = bookDiagrams(),
  }: {
    directory?: string | undefined;
    keep: boolean;
    strict?: boolean;
    diagrams?: DiagramCompiler;
  },
) {
  if (keep) ensureCacheFolder();
  const remembered = new Map<string, CheckedChapter & { key: string }>();
  let current: Promise<ReadBook> | undefined;
  let last: SoundBook | undefined;
  let changes: LastChanges | undefined;
  let marks = false;

  async function open(): Promise<ReadBook> {
    const { book: found, issues } = loadBook(directory);
    if (!found) return { issues };
    const book = strict ? withoutDrafts(found) : found;
    const compiler = await createBookCompiler(book, host, diagrams);
    // A save is no commit, so that Git is asked once.
    changes ??= lastChanged(book.root);
    last = { compiler, chapters: createChapterStore(compiler, changes.days, remembered, keep) };
    return { issues, sound: last };
  }

  /** The book as it was read, and what was wrong with its files. */
  const read = () => (current ??= open());

  /**
   * The book as it can be shown: where it cannot be read just now, as it could be read last. An
   * author who breaks site.yaml still sees the pages, below the error.
   *
   * @throws Error when it could not be read yet.
   */
  async function shown(): Promise<SoundBook> {
    const { sound = last } = await read();
    if (!sound) throw new Error('site.yaml cannot be read; `npm run check` says why');
    return sound;
  }

  return {
    /**
     * The content folder, absolute. Astro takes it for a part of its configuration, and forgets what
     * it knew of another book's chapters.
     */
    directory,
    read,
    shown,
    /** Reads all of content/ again, at the next use. */
    reload: () => void (current = undefined),
    /**
     * What the plugins need to know of the chapter in a file, after a check of it.
     *
     * @param path absolute path of the MDX.
     */
    async contextOf(path: string): Promise<CompileContext | undefined> {
      const { compiler, chapters } = await shown();
      const found = findEdition(compiler.book.chapters, path);
      if (!found) return undefined;
      const { chapter, edition } = found;
      const { notices, issues } = await chapters.get(chapter);
      const isMarked = marks && chapter.draft;
      return {
        ...compiler.contextFor(chapter, edition, notices[edition.lang]),
        openPoints: isMarked ? issues.filter(({ place }) => place.file === edition.file) : [],
      };
    },
    /** From now on drafts show what is open at its place: for `npm run dev`. */
    markOpenPoints: () => void (marks = true),
    /** Whether search engines are told of a page; of none before the book was read. */
    isIndexed(pathname: string): boolean {
      if (!last) return false;
      const { addresses, book } = last.compiler;
      return isIndexed(pathname.slice(addresses.base.length), book);
    },
    /** Why the days of the last changes are not known, once it was read; nothing where they are. */
    daysUnknown: () => changes?.unknown,
    /** Starts what draws, for an author who is about to change a drawing. */
    warmUp: () => diagrams.warmUp(),
    close: () => diagrams.close(),
  };
}

const withoutDrafts = (book: Book): Book => ({
  ...book,
  chapters: book.chapters.map((chapter) => ({ ...chapter, draft: false })),
});

/** Bundlers name a file by where it really is. */
function findEdition(
  chapters: readonly Chapter[],
  path: string,
): { chapter: Chapter; edition: Edition } | undefined {
  for (const chapter of chapters) {
    // Cheaper than to follow the links of every file.
    if (!path.includes(`/${chapter.slug}/`)) continue;
    const editions = Object.values(chapter.editions);
    const edition = editions.find(({ file }) => realpathSync(file) === realpathSync(path));
    if (edition) return { chapter, edition };
  }
  return undefined;
}
