import type { Plugin } from 'vite';
import type { Book, Chapter } from '../book/book.ts';
import type { Language } from '../book/localized.ts';
import { type BookData, bookData, chapterData } from './book-data.ts';
import type { OpenedBook, SoundBook } from './open-book.ts';

/** Vite's sign for a module that is no file. */
const virtual = '\0';
const bookModule = 'virtual:book';

/**
 * The book as modules that pages import: `virtual:book` has what all pages share, and loads what
 * there is to say of each chapter, which is a module of its own for each language. Pages run in a
 * world of their own, which shares no modules with the process that opened the book.
 *
 * Where the book cannot be read just now, the modules are made of what could be read last: an author
 * who breaks site.yaml still sees the pages, below the error.
 */
export function bookModules(opened: OpenedBook, host: BookData['host']): Plugin {
  let last: SoundBook | undefined;
  const read = async () => {
    last = (await opened.read()).sound ?? last;
    if (!last) throw new Error('site.yaml cannot be read; `npm run check` says why');
    return last;
  };
  return {
    name: 'book:modules',
    resolveId: {
      filter: { id: /^virtual:book/ },
      handler: (id) => virtual + id,
    },
    load: {
      // eslint-disable-next-line no-control-regex -- Vite's sign
      filter: { id: /^\0virtual:book/ },
      async handler(id) {
        const sound = await read();
        const { book } = sound.compiler;
        const [lang, slug] = id.slice(`${virtual}${bookModule}/`.length).split('/');
        if (!lang || !slug) return bookCode(bookData(book, host), book);
        const chapter = book.chapters.find((candidate) => candidate.slug === slug);
        if (!chapter) throw new Error(`The book has no chapter "${slug}"`);
        return `export default ${await chapterCode(sound, chapter, lang)};`;
      },
    },
  };
}

function bookCode(data: BookData, { languages, chapters }: Book): string {
  const loaders = languages.map((lang) => {
    const list = chapters.map(({ slug }) => `() => import("${bookModule}/${lang}/${slug}")`);
    return `${JSON.stringify(lang)}: [${list.join(', ')}]`;
  });
  return `export const book = ${parsed(data)};\nexport const chapters = { ${loaders.join(', ')} };`;
}

async function chapterCode(
  { compiler: { book }, chapters }: SoundBook,
  chapter: Chapter,
  lang: Language,
): Promise<string> {
  const checked = await chapters.get(chapter);
  return parsed(chapterData(book, chapter, lang, checked, (file) => chapters.changed(file)));
}

/** A long string is read several times faster than the same as an object literal. */
const parsed = (data: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
