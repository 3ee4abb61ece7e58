import type { MarkdownProcessor } from 'astro/markdown';
import type { OpenedBook } from './open-book.ts';

/** Where chapters find the book that they are of: what is bundled has no other way to it. */
const bookOfModules = 'book-of-modules';

/**
 * Astro's processor for MDX: hands out what the Book has compiled already, with THE list of
 * plugins (`compile/plugins.ts`). The check before a build needs every chapter compiled, so Astro
 * takes that over instead of compiling it once more.
 *
 * A module asks the book for its HTML when the page is rendered, in this very process: within the
 * module, Vite and the bundler would hold it several times over.
 */
export function bookProcessor(opened: OpenedBook): MarkdownProcessor {
  Reflect.set(globalThis, Symbol.for(bookOfModules), opened);
  return {
    name: 'book',
    options: {},
    createRenderer: () => Promise.reject(new Error('Chapters are MDX; the site has no .md pages')),
    createMdxRenderer: () =>
      Promise.resolve({
        async process(_text, path) {
          // Of a book that cannot be read the page is empty, below the error that says why.
          const { sound } = await opened.read();
          if (sound && (await opened.htmlOf(path)) === undefined)
            throw new Error(`${path} is not a chapter of the book`);
          return { code: moduleOf(path), map: null, astroMetadata };
        },
      }),
  };
}

/** The module that @astrojs/mdx expects of a processor. */
function moduleOf(path: string): string {
  return `
    import { Fragment, jsx } from 'astro/jsx-runtime';
    const book = globalThis[Symbol.for(${JSON.stringify(bookOfModules)})];
    export const frontmatter = {};
    export const getHeadings = () => [];
    export default function MDXContent() {
      return book
        .htmlOf(${JSON.stringify(path)})
        .then((html = '') => jsx(Fragment, { 'set:html': html }));
    }`;
}

/** Chapters hold no components that run in the browser. */
const astroMetadata = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};
