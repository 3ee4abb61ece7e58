/// <reference types="astro/client" />

/**
 * Whether a site is being built, and not shown to its author. Set by the integration; Vite's own
 * flags follow the environment, and a test's environment must not take a site's policy away.
 */
declare const __BUILD__: boolean;

/** Mermaid with what it is made of in one, which loads in half the time of its many packages. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid';
}

/** The book that pages show; `site/book-modules.ts` makes it. */
declare module 'virtual:book' {
  /* eslint-disable @typescript-eslint/consistent-type-imports -- there are no other imports here */
  type ChapterData = import('./editions/book-data.ts').ChapterData;

  export const book: import('./editions/book-data.ts').BookData;
  /** Of each language, what loads its chapters, in reading order. */
  export const chapters: Readonly<
    Record<string, readonly (() => Promise<{ default: ChapterData }>)[]>
  >;
}
