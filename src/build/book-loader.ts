import type { Loader } from 'astro/loaders';
import { bookData, chapterData } from './book-data.ts';
import { lastChanged } from './last-changed.ts';
import { manifestData } from './manifest-data.ts';
import { openBook } from './open-book.ts';
import { siteAddress } from './site-address.ts';

/** Hands the book to Astro's content layer: one entry, id `book`. */
export function bookLoader(): Loader {
  return {
    name: 'book',
    load: async ({ store, generateDigest }) => {
      const { site, base } = siteAddress();
      const { book, close } = await openBook({ site, base }).compiler();
      const data = { ...bookData(book, { site, base }) };
      store.clear();
      store.set({ id: 'book', data, digest: generateDigest(data) });
      await close();
    },
  };
}

/**
 * Hands the chapters to Astro's content layer: one entry for each language and chapter, id
 * `ko/03-pods`. Astro compiles the MDX file itself, with the same list of plugins.
 */
export function chapterLoader(): Loader {
  return {
    name: 'chapters',
    load: async ({ store, generateDigest }) => {
      const { book, compile, schemas, close } = await openBook(siteAddress()).compiler();
      const changed = lastChanged(book.root);
      store.clear();
      for (const chapter of book.chapters) {
        const outlines = new Map(
          await Promise.all(
            Object.values(chapter.editions).map(
              async (edition) => [edition.lang, (await compile(chapter, edition)).outline] as const,
            ),
          ),
        );
        const manifests = manifestData(chapter, schemas);
        for (const lang of book.languages) {
          const edition = chapter.editions[lang] ?? chapter.editions[book.original]!;
          const outline = outlines.get(edition.lang)!;
          const data = {
            ...chapterData(book, chapter, lang, outline, manifests, (file) => changed.get(file)),
          };
          store.set({
            id: `${lang}/${chapter.slug}`,
            data,
            filePath: edition.file,
            body: edition.source
              .split('\n')
              .slice(edition.bodyLine - 1)
              .join('\n'),
            digest: generateDigest({ data, source: edition.source }),
            deferredRender: true,
          });
        }
      }
      await close();
    },
  };
}
