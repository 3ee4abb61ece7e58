import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Issue } from '../issues/issue.ts';
import { type ChapterStore, createChapterStore } from './chapter-store.ts';
import { lastChanged } from './last-changed.ts';
import {
  bookDiagrams,
  type BookCompiler,
  createBookCompiler,
  diagramDirectory,
} from './compile-book.ts';
import { mermaidFences } from '../diagrams/mermaid-fences.ts';
import { contentDirectory, loadBook } from './load-book.ts';

/** A book at work: loaded once, its chapters compiled once each, until its files change. */
export interface OpenedBook {
  /** The book as it was read, and what was wrong with its files. */
  read(): Promise<ReadBook>;
  /** What the page of an edition shows, as HTML; nothing if the file is no edition. */
  htmlOf(path: string): Promise<string | undefined>;
  /** Reads all of content/ again, at the next use. */
  reload(): void;
  /** Whether a page is kept out of the sitemap: fallbacks of missing translations. */
  isHidden(pathname: string): boolean;
  /** Starts what draws, for an author who is about to change a drawing. */
  warmUp(): void;
  close(): Promise<void>;
}

export interface ReadBook {
  /** Missing when site.yaml cannot be read. */
  sound?: { compiler: BookCompiler; chapters: ChapterStore };
  issues: readonly Issue[];
}

/**
 * @param host origin and base path of the site.
 * @param keep whether compiled chapters are kept on disk for the next process.
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
  let days: ReadonlyMap<string, string> | undefined;
  const open = async (): Promise<ReadBook> => {
    const { book, issues } = loadBook(directory);
    if (!book) {
      void diagrams.close();
      return { issues };
    }
    const compiler = await createBookCompiler(book, host, diagrams);
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
    return { issues, sound: { compiler, chapters: createChapterStore(compiler, days, keep) } };
  };
  const read = () => (current ??= open());
  return {
    read,
    async htmlOf(path) {
      const file = relative(process.cwd(), path).split(sep).join('/');
      const { sound } = await read();
      for (const chapter of sound?.compiler.book.chapters ?? []) {
        const edition = Object.values(chapter.editions).find((each) => each.file === file);
        if (edition) return (await sound!.chapters.get(chapter)).editions[edition.lang]?.html;
      }
      return undefined;
    },
    reload: () => void (current = undefined),
    isHidden: (pathname) => hidden.has(pathname) || /\/(search|print)\/$/.test(pathname),
    warmUp: () => diagrams.warmUp(),
    close: () => diagrams.close(),
  };
}

/** Read before the book is, and drawn meanwhile; no more than it takes to read it. */
function firstDrawings(directory: string): string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  const texts: string[] = [];
  for (const file of files) {
    if (texts.length >= drawnAhead) break;
    if (!file.isFile() || !file.name.endsWith('.mdx')) continue;
    texts.push(...mermaidFences(readFileSync(join(file.parentPath, file.name), 'utf8')));
  }
  return texts;
}

const drawnAhead = 48;
