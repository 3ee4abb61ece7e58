import type { AstroIntegration } from 'astro';
import { bookModules } from './book-modules.ts';
import { whileDeveloping } from './checkout-locks.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { errorOverlay } from './error-overlay.ts';
import type { OpenedBook } from './open-book.ts';
import { onlyOurReload, reloadBook } from './reload-book.ts';
import { siteAddress } from './site-address.ts';

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  const { directory } = opened;
  const overlay = errorOverlay(excerptReader(directory));
  return {
    name: 'book',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') opened.markOpenPoints();
        updateConfig({
          vite: {
            define: { __BUILD__: JSON.stringify(command === 'build') },
            plugins: [bookModules(opened, siteAddress()), onlyOurReload(directory), overlay.plugin],
          },
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        await whileDeveloping();
        reloadBook(server, opened, overlay, logger);
      },
      'astro:build:done': () => opened.close(),
    },
  };
}
