import type { AstroIntegration } from 'astro';
import { bookModules } from './book-modules.ts';
import { checkOpened } from './check-book.ts';
import { whileDeveloping } from './checkout-locks.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { errorOverlay } from './error-overlay.ts';
import { contentDirectory } from '../book/load/load-book.ts';
import type { OpenedBook } from './open-book.ts';
import { onlyOurReload, reloadBook } from './reload-book.ts';
import { siteAddress } from './site-address.ts';

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  const directory = contentDirectory();
  const readSource = excerptReader(directory);
  const overlay = errorOverlay(readSource);
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
        const checked = reloadBook({
          server,
          directory,
          readSource,
          letGo: () => opened.reload(),
          check: async () => (await checkOpened(opened)).issues,
          showErrors: overlay.show,
          print: (text, isError) => logger[isError ? 'error' : 'warn'](`\n${text}\n`),
        });
        void checked.then(() => opened.warmUp());
      },
      'astro:build:done': () => opened.close(),
    },
  };
}
