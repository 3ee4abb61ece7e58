import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cacheFolder } from './src/cache/cache-folder.ts';
import { currentBook } from './src/site/current-book.ts';
import { book } from './src/site/integration.ts';
import { listedPackages } from './src/site/listed-packages.ts';
import { offline } from './src/site/offline.ts';
import { siteAddress } from './src/site/site-address.ts';
import { chapterPlugins } from './src/chapter/plugins/index.ts';
import { remarkBook } from './src/chapter/plugins/remark-book.ts';

const { site, base } = siteAddress();

const opened = currentBook();

export default defineConfig({
  site,
  base,
  // `npm run build` builds elsewhere and exchanges, so that a failure leaves the last good site.
  outDir: 'dist',
  cacheDir: join(cacheFolder(), 'astro'),
  // Several pages at a time, so that none waits while the file of another is written.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: {
    // THE list of plugins is the same that `npm run check` runs, and it has a highlighter in it.
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [[remarkBook, opened], ...chapterPlugins.remarkPlugins],
      rehypePlugins: chapterPlugins.rehypePlugins,
      // In THE list, with its options.
      gfm: false,
      // Annotations quote the text as it was written.
      smartypants: false,
    }),
  },
  integrations: [
    book(opened),
    mdx({ optimize: true }),
    sitemap({ filter: (page) => opened.isIndexed(new URL(page).pathname) }),
    // The last, for it reads what all others have written.
    offline(opened),
  ],
  vite: {
    plugins: [listedPackages()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each module of a chapter with a directive of its own, for its own use.
        onLog(level, log, print) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
      // light-dark(), nesting and layers stand as they are written: all have been everywhere since 2024.
      cssTarget: ['chrome125', 'edge125', 'firefox128', 'safari17.5', 'ios17.5'],
    },
  },
});
