import { defineCollection } from 'astro:content';
import { bookLoader, chapterLoader } from './build/book-loader.ts';

// The Book has been checked with places and hints when it gets here; no schema of Astro's own.
export const collections = {
  book: defineCollection({ loader: bookLoader() }),
  chapters: defineCollection({ loader: chapterLoader() }),
};
