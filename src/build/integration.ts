import type { AstroConfig, AstroIntegration } from 'astro';
import { checkOpened } from './check-book.ts';
import { contentDirectory } from './load-book.ts';
import type { OpenedBook } from './open-book.ts';
import { reloadBook } from './reload-book.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Astro lets hooks be added
  namespace Astro {
    interface IntegrationHooks {
      /** Hands out the book that Astro is at work on: loaders get no more than the configuration. */
      'book:open': () => OpenedBook;
    }
  }
}

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  return {
    name: 'book',
    hooks: {
      'book:open': () => opened,
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { __BUILD__: JSON.stringify(command === 'build') } } });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        reloadBook({
          server,
          directory: contentDirectory(),
          letGo: () => opened.reload(),
          check: async () => (await checkOpened(opened)).issues,
          publish: async () => {
            const { sound } = await opened.read();
            if (sound) await refreshContent?.({ loaders: ['book', 'chapters'] });
          },
          print: (text, isError) => logger[isError ? 'error' : 'warn'](`\n${text}\n`),
        });
      },
      'astro:build:done': () => opened.close(),
    },
  };
}

/**
 * The book that the integration of a configuration holds.
 *
 * @throws Error when Astro runs without the integration.
 */
export function bookOf({ integrations }: Pick<AstroConfig, 'integrations'>): OpenedBook {
  const open = integrations.map(({ hooks }) => hooks['book:open']).find(Boolean);
  if (!open) throw new Error('astro.config.mjs lacks the integration "book"');
  return open();
}
