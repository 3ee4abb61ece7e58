import type { Loader } from 'astro/loaders';
import { bookData, chapterData } from './book-data.ts';
import { codeDigest } from './code-digest.ts';
import { bookOf } from './integration.ts';
import type { OpenedBook } from './open-book.ts';
import { siteAddress } from './site-address.ts';

/** Hands the book to Astro's content layer: one entry, id `book`. */
export function bookLoader(): Loader {
  return {
    name: 'book',
    load: async ({ config, store, generateDigest }) => {
      const { compiler } = await soundBook(bookOf(config));
      const { site, base } = siteAddress();
      const data = { ...bookData(compiler.book, { site, base }) };
      store.set({ id: 'book', data, digest: generateDigest({ data, code: codeDigest() }) });
    },
  };
}

/**
 * Hands the chapters to Astro's content layer: one entry for each language and chapter, id
 * `ko/03-pods`. Its text comes by way of Astro's MDX, from the same compiled chapter.
 */
export function chapterLoader(): Loader {
  return {
    name: 'chapters',
    load: async ({ config, store, generateDigest }) => {
      const { compiler, chapters } = await soundBook(bookOf(config));
      const { book } = compiler;
      // Never emptied first: while an author writes, pages are read from the store all the time.
      const gone = new Set(store.keys());
      for (const chapter of book.chapters) {
        const compiled = await chapters.get(chapter);
        for (const lang of book.languages) {
          const edition = chapter.editions[lang] ?? chapter.editions[book.original]!;
          const data = { ...chapterData(book, chapter, lang, compiled, chapters.changed) };
          const id = `${lang}/${chapter.slug}`;
          gone.delete(id);
          store.set({
            id,
            data,
            filePath: edition.file,
            body: edition.source
              .split('\n')
              .slice(edition.bodyLine - 1)
              .join('\n'),
            // The key covers the texts in all languages: a comparison shows two of them.
            digest: generateDigest({ data, key: chapters.keyOf(chapter) }),
            deferredRender: true,
          });
        }
      }
      for (const id of gone) store.delete(id);
    },
  };
}

async function soundBook(opened: OpenedBook) {
  const { sound } = await opened.read();
  if (!sound) throw new Error('site.yaml cannot be read; `npm run check` says why');
  return sound;
}
