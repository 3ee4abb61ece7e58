import packageFile from '../../package.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Book, Chapter } from '../book/book.ts';
import { accentProperties } from '../book/colours/accent.ts';
import type { Language } from '../language/localized.ts';
import { normalised } from '../book/load/content-files.ts';
import { factsOf } from '../chapter/facts.ts';
import { type BookData, bookData, chapterData } from '../editions/book-data.ts';
import type { OpenedBook, SoundBook } from './open-book.ts';

/** Vite's sign for a module that is no file. */
const virtual = '\0';
const bookModule = 'virtual:book';
const ownStyles = '/own.css';

/**
 * The book as modules that pages import: `virtual:book` has what all pages share, and loads what
 * there is to say of each chapter, which is a module of its own for each language. Pages run in a
 * world of their own, which shares no modules with the process that opened the book.
 */
export function bookModules(opened: OpenedBook, host: BookData['host']): Plugin {
  return {
    name: 'book:modules',
    // A book outside the checkout has the packages of the checkout.
    config: () => ({ resolve: { dedupe: Object.keys(packageFile.dependencies) } }),
    async configEnvironment(name) {
      if (name !== 'prerender') return undefined;
      // Where a component fails is told by its own file and line; maps cost a tenth of a build.
      const { sound } = await opened.read();
      return { build: { sourcemap: sound?.compiler.book.chapters.some(importsCode) ?? false } };
    },
    resolveId: {
      filter: { id: /^virtual:book/ },
      handler: (id) => virtual + id,
    },
    load: {
      filter: { id: /^\0virtual:book/ },
      async handler(id) {
        const sound = await opened.shown();
        const { book } = sound.compiler;
        if (id.endsWith(ownStyles)) return { code: stylesOf(book), moduleType: 'css' };
        const [lang, slug] = id.slice(`${virtual}${bookModule}/`.length).split('/');
        if (!lang || !slug) return bookCode(bookData(book, host), book);
        const chapter = book.chapters.find((candidate) => candidate.slug === slug);
        if (!chapter) throw new Error(`The book has no chapter "${slug}"`);
        return `export default ${await chapterCode(sound, chapter, lang)};`;
      },
    },
    transform: {
      // Before MDX is compiled.
      order: 'pre',
      filter: { id: /\.mdx$/ },
      async handler(code, id) {
        const context = await opened.contextOf(id);
        // What is no MDX was reported; its page shows what else there is, below the error.
        const isUnreadable = context && !factsOf(context.edition).ids;
        return { code: isUnreadable ? '\n' : normalised(code), map: null };
      },
    },
  };
}

/** What a book looks like that has a look of its own. */
function stylesOf({ site: { accent }, logo }: Book): string {
  return [
    accent ? `:root { ${accentProperties(accent)} }` : '',
    logo ? readFileSync('src/styles/logo.css', 'utf8') : '',
  ].join('');
}

const importsCode = ({ editions }: Chapter) =>
  Object.values(editions).some((edition) => factsOf(edition).imports);

function bookCode({ sources, ...data }: BookData, { languages, chapters }: Book): string {
  const loaders = languages.map((lang) => {
    const list = chapters.map(({ slug }) => `() => import("${bookModule}/${lang}/${slug}")`);
    return `${JSON.stringify(lang)}: [${list.join(', ')}]`;
  });
  return `
    export const book = { ...${parsed(data)}, sources: new Map(${parsed([...sources])}) };
    export const chapters = { ${loaders.join(', ')} };`;
}

async function chapterCode(
  { compiler: { book }, chapters }: SoundBook,
  chapter: Chapter,
  lang: Language,
): Promise<string> {
  const checked = await chapters.get(chapter);
  return parsed(chapterData(book, chapter, lang, checked, (file) => chapters.changed(file)));
}

/** Whether a module was made of the book. */
export const isBookModule = (id: string | null) => id?.startsWith(virtual + bookModule) === true;

/** A long string is read several times faster than the same as an object literal. */
const parsed = (data: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
