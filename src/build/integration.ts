import type { AstroIntegration } from 'astro';
import { checkBook } from './check-book.ts';
import { contentDirectory } from './load-book.ts';
import type { OpenedBook } from './open-book.ts';
import { reloadBook } from './reload-book.ts';
import { siteAddress } from './site-address.ts';

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  return {
    name: 'book',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { __BUILD__: JSON.stringify(command === 'build') } } });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        reloadBook({
          server,
          directory: contentDirectory(),
          reload: async () => {
            opened.reload();
            await refreshContent?.({ loaders: ['book', 'chapters'] });
          },
          check: async () => (await checkBook(siteAddress())).issues,
          print: (text) => logger.warn(`\n${text}\n`),
        });
      },
      'astro:build:done': async () => {
        await (await opened.compiler()).close();
      },
    },
  };
}
