import type { MarkdownProcessor } from 'astro/markdown';
import type { OpenedBook } from './open-book.ts';

/**
 * Astro's processor for MDX: hands out what the Book has compiled already, with THE list of
 * plugins (`compile/plugins.ts`). The check before a build needs every chapter compiled, so Astro
 * takes that over instead of compiling it once more.
 */
export function bookProcessor(opened: OpenedBook): MarkdownProcessor {
  return {
    name: 'book',
    options: {},
    createRenderer: () => Promise.reject(new Error('Chapters are MDX; the site has no .md pages')),
    createMdxRenderer: () =>
      Promise.resolve({
        async process(_text, path) {
          const html = await opened.htmlOf(path);
          if (html === undefined) throw new Error(`${path} is not a chapter of the book`);
          return { code: moduleOf(html), map: null, astroMetadata };
        },
      }),
  };
}

/** The module that @astrojs/mdx expects of a processor. */
function moduleOf(html: string): string {
  return [
    "import { Fragment, jsx } from 'astro/jsx-runtime';",
    'export const frontmatter = {};',
    'export const getHeadings = () => [];',
    'export default function MDXContent() {',
    `  return jsx(Fragment, { 'set:html': ${JSON.stringify(html)} });`,
    '}',
  ].join('\n');
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
