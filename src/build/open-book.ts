import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mermaidFences } from '../diagrams/mermaid-fences.ts';
import type { Issue } from '../issues/issue.ts';
import { type ChapterStore, createChapterStore, type KeptChapter } from './chapter-store.ts';
import { lastChanged } from './last-changed.ts';
import {
  bookDiagrams,
  type BookCompiler,
  cacheDirectory,
  createBookCompiler,
  diagramDirectory,
} from './compile-book.ts';
import { openContentFiles } from './content-files.ts';
import { compileChapter } from './compiled-chapter.ts';
import { keptValues } from './kept-values.ts';
import { LastEditions } from './last-editions.ts';
import { contentDirectory, loadBook } from './load-book.ts';

/** A book at work: loaded once, its chapters compiled once each, until its files change. */
export interface OpenedBook {
  /** The book as it was read, and what was wrong with its files. */
  read(): Promise<ReadBook>;
  /** Reads all of content/ again, at the next use. */
  reload(): void;
  /** Whether a page is kept out of the sitemap: fallbacks of missing translations. */
  isHidden(pathname: string): boolean;
  /**
   * Starts what draws and compiles a chapter for nothing, for an author who is about to change one:
   * a process whose chapters were all kept has never run that code, and takes twice as long.
   */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export interface ReadBook {
  /** Missing when site.yaml cannot be read. */
  sound?: { compiler: BookCompiler; chapters: ChapterStore };
  issues: readonly Issue[];
}

/**
 * @param host origin and base path of the site.
 * @param keep whether what was read and compiled is kept on disk for the next process.
 */
export function openBook(
  host: { site: string; base: string },
  { directory = contentDirectory(), keep }: { directory?: string | undefined; keep: boolean },
): OpenedBook {
  let current: Promise<ReadBook> | undefined;
  // Lives as long as the process of an author: starting Mermaid takes longer than a drawing.
  const diagrams = bookDiagrams();
  if (!existsSync(diagramDirectory)) diagrams.drawAhead(firstDrawings(directory));
  const hidden = new Set<string>();
  const values = keep ? keptValues(join(cacheDirectory, 'yaml'), directory) : undefined;
  const lastEditions = new LastEditions();
  const remembered = new Map<string, KeptChapter>();
  let days: ReadonlyMap<string, string> | undefined;
  const open = async (): Promise<ReadBook> => {
    const { book, issues } = loadBook(directory, values);
    values?.save();
    if (!book) {
      void diagrams.close();
      return { issues };
    }
    const compiler = await createBookCompiler(book, host, diagrams, lastEditions);
    hidden.clear();
    for (const lang of book.languages) {
      for (const chapter of book.chapters) {
        if (chapter.editions[lang]) continue;
        const address = compiler.addresses.chapter(lang, chapter.slug);
        hidden.add(address).add(`${address}compare/`);
      }
    }
    // A save is no commit, so that Git is asked once.
    days ??= lastChanged(book.root);
    const chapters = createChapterStore(compiler, days, keep, remembered);
    return { issues, sound: { compiler, chapters } };
  };
  const read = () => (current ??= open());
  return {
    read,
    reload: () => void (current = undefined),
    isHidden: (pathname) => hidden.has(pathname) || /\/(search|print)\/$/.test(pathname),
    async warmUp() {
      diagrams.warmUp();
      const { sound } = await read();
      const chapter = sound?.compiler.book.chapters[0];
      if (chapter) await compileChapter(sound.compiler, chapter, () => undefined);
    },
    close: () => diagrams.close(),
  };
}

/** What is drawn while the book is read: its first drawings, as far as they can be read at all. */
function firstDrawings(directory: string): string[] {
  const files = openContentFiles(directory, () => undefined);
  const texts: string[] = [];
  for (const { name: chapter } of files.list('chapters')) {
    for (const { name } of files.list(`chapters/${chapter}`)) {
      if (texts.length >= drawnAhead) return texts;
      if (!name.endsWith('.mdx')) continue;
      texts.push(...mermaidFences(files.read(`chapters/${chapter}/${name}`) ?? ''));
    }
  }
  return texts;
}

/** About as many as are drawn before the chapters ask for theirs, and no load on the memory. */
const drawnAhead = 48;
