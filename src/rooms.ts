/**
 * The folders of `src/`, in order: each imports those before it, types included, and never one
 * behind it. CONTRIBUTING's map is written from this list (`npm run docs`), and a test holds it.
 */
export const rooms = {
  cache: 'what is kept on disk between builds, under a hash of all that decides it',
  language: 'particles, words, matchers, edit distance, a text per language',
  book: 'what an author writes: schemas, YAML with places, loading, issues, sources',
  diagrams: 'Mermaid source → SVG',
  kubernetes: 'manifest → issues, keys, explanations',
  search: 'sections → index → answers; runs at build and in the browser',
  i18n: 'words of the interface, a file per language; `en.ts` is the list of them',
  chapter: 'THE list of remark and rehype plugins, and what it knows of a chapter',
  translation: 'how the editions of a chapter stand to each other',
  editions: 'what is made of the chapters: print, compare, Markdown, feeds, offline, cards, lists',
  import: "other people's notes, and a title → drafts",
  site: "Astro's integration: the book opened and checked, build and swap, reload, overlay, report",
  styles: 'all that a page looks like, over the tokens in `tokens.css`',
  browser: 'custom elements and the boot script; every page works without them',
  components: 'parts of pages; they get props',
  layouts: 'the frame of every page',
  pages: 'the addresses of the site; a new one has its entry in `editions/routes.ts`',
  cli: 'the commands, thin; run by Node directly',
} as const;

/** Rooms that are entered by their `index.ts` alone. */
export const engines: readonly (keyof typeof rooms)[] = ['diagrams', 'kubernetes', 'search'];
