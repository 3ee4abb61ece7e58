import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/**
 * The chapters, an entry for each language: `03-pods/ko`. What must stand in their front matter,
 * and in the data beside them, is checked with all of the book before Astro starts.
 */
const chapters = defineCollection({
  loader: glob({
    base: `${process.env.CONTENT_DIR || 'content'}/chapters`,
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { chapters };
