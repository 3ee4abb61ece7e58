import type { AstroIntegration } from 'astro';
import { contentDirectory } from './load-book.ts';
import type { OpenedBook } from './open-book.ts';
import { reloadBook } from './reload-book.ts';

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  return {
    name: 'book',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        reloadBook({
          server,
          directory: contentDirectory(),
          reload: async () => {
            opened.reload();
            await refreshContent?.({ loaders: ['book', 'chapters'] });
          },
          warn: (message) => logger.warn(message),
        });
      },
      'astro:build:done': async () => {
        await (await opened.compiler()).close();
      },
    },
  };
}
