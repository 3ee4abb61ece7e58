import { relative, sep } from 'node:path';
import type { ContextOf } from '../compile/context.ts';
import { type BookCompiler, createBookCompiler } from './compile-book.ts';
import { loadBook } from './load-book.ts';
import { noticesFor } from './section-notices.ts';

/** The book that Astro is at work on. It is read again when its files change. */
export interface OpenedBook {
  compiler(): Promise<BookCompiler>;
  /** For the compile list: which edition the file at a path is. */
  contextOf: ContextOf;
  /** Reads all of content/ again, at the next use. */
  reload(): void;
  /** Whether a page is kept out of the sitemap: fallbacks of missing translations. */
  isHidden(pathname: string): boolean;
}

/** @param host origin and base path of the site. */
export function openBook(host: { site: string; base: string }): OpenedBook {
  let current: Promise<BookCompiler> | undefined;
  const hidden = new Set<string>();
  const open = async (): Promise<BookCompiler> => {
    const { book } = loadBook();
    if (!book) throw new Error('site.yaml cannot be read; `npm run check` says why');
    const compiler = await createBookCompiler(book, host);
    hidden.clear();
    for (const lang of book.languages) {
      for (const chapter of book.chapters) {
        if (chapter.editions[lang]) continue;
        const address = compiler.addresses.chapter(lang, chapter.slug);
        hidden.add(address).add(`${address}compare/`);
      }
    }
    return compiler;
  };
  const compiler = () => (current ??= open());
  return {
    compiler,
    contextOf: async (path) => {
      const opened = await compiler();
      const { book, contextFor } = opened;
      const file = relative(process.cwd(), path).split(sep).join('/');
      for (const chapter of book.chapters) {
        const edition = Object.values(chapter.editions).find(
          (candidate) => candidate.file === file,
        );
        if (!edition) continue;
        const notices = await noticesFor(opened, chapter, edition);
        return { ...contextFor(chapter, edition), notices };
      }
      return undefined;
    },
    reload: () => {
      const last = current;
      current = undefined;
      void last?.then((opened) => opened.close()).catch(() => undefined);
    },
    isHidden: (pathname) => hidden.has(pathname) || /\/(search|print)\/$/.test(pathname),
  };
}
