import { fileURLToPath } from 'node:url';
import type { MarkdownProcessor } from 'astro/markdown';

/**
 * Astro's processor for MDX: hands out what the Book has compiled already, with THE list of
 * plugins (`compile/plugins.ts`). The check before a build needs every chapter compiled, so Astro
 * takes that over instead of compiling it once more.
 *
 * One module, `layouts/ChapterText.mdx`, stands for all chapters, and asks for the HTML of one when
 * its page is rendered. A module for each, with its HTML or without, would go through Vite and the
 * bundler at every build: of a book of a hundred chapters, for half a second.
 */
export const bookProcessor: MarkdownProcessor = {
  name: 'book',
  options: {},
  createRenderer: () => Promise.reject(new Error('Chapters are MDX; the site has no .md pages')),
  createMdxRenderer: () =>
    Promise.resolve({
      process: () => Promise.resolve({ code: chapterText, map: null, astroMetadata }),
    }),
};

const sharedEntriesFile = fileURLToPath(new URL('./shared-entries.ts', import.meta.url));

/** The module that @astrojs/mdx expects of a processor. */
const chapterText = `
  import { Fragment, jsx } from 'astro/jsx-runtime';
  import { sharedEntries } from ${JSON.stringify(sharedEntriesFile)};
  export const frontmatter = {};
  export const getHeadings = () => [];
  export default function MDXContent({ lang, slug }) {
    return sharedEntries()
      .html(lang, slug)
      .then((html) => jsx(Fragment, { 'set:html': html }));
  }`;

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
