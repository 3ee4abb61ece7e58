import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { astroCache } from './src/build/astro-cache.ts';
import { bookProcessor } from './src/build/book-processor.ts';
import { currentBook } from './src/build/current-book.ts';
import { book } from './src/build/integration.ts';
import { offline } from './src/build/offline.ts';
import { siteAddress } from './src/build/site-address.ts';
import { listedPackages } from './src/build/listed-packages.ts';

const { site, base } = siteAddress();

const opened = currentBook();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // `npm run build` builds beside dist/ and swaps, so that a failure leaves the last good site.
  outDir: process.env.OUT_DIR ?? 'dist',
  // What Astro remembers of one book must not reach another.
  cacheDir: astroCache(),
  // Several pages at a time, so that none waits while the file of another is written.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 8 },
  compressHTML: true,
  // Pages name by `cacheKey` what decides them. `build/astro-cache.ts` says what else it takes.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  markdown: { processor: bookProcessor },
  integrations: [
    book(opened),
    mdx(),
    sitemap({ filter: (page) => !opened.isHidden(new URL(page).pathname) }),
    // The last, for it reads what all others have written.
    offline(opened),
  ],
  vite: {
    plugins: [listedPackages()],
    build: {
      assetsInlineLimit: 0,
      // light-dark(), nesting and layers stand as they are written: all have been everywhere since 2024.
      cssTarget: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    },
  },
});
