import type { AstroIntegration } from 'astro';
import { checkOpened } from './check-book.ts';
import { type ContentEntries, contentEntries } from './content-entries.ts';
import { shareEntries } from './live-entries.ts';
import { contentDirectory } from './load-book.ts';
import type { OpenedBook } from './open-book.ts';
import { onlyOurReload, reloadBook } from './reload-book.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Astro lets hooks be added
  namespace Astro {
    interface IntegrationHooks {
      /** The book for the content layer: its loaders get no more than the configuration. */
      'book:entries': () => ContentEntries;
    }
  }
}

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  return {
    name: 'book',
    hooks: {
      'book:entries': () => contentEntries(opened),
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({
          vite: {
            define: { __BUILD__: JSON.stringify(command === 'build') },
            plugins: [onlyOurReload(contentDirectory())],
          },
        });
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        opened.warmUp();
        const entries = contentEntries(opened);
        shareEntries(entries);
        const filesNow = async () =>
          (await entries.chapters()).map(({ id, filePath }) => `${id} ${filePath}`).join('\n');
        let published = filesNow().catch(() => '');
        reloadBook({
          server,
          directory: contentDirectory(),
          letGo: () => opened.reload(),
          check: async () => (await checkOpened(opened)).issues,
          publish: async () => {
            const now = await filesNow();
            if (now === (await published)) return;
            await refreshContent?.({ loaders: ['book', 'chapters'], context: { changed: true } });
            published = Promise.resolve(now);
          },
          print: (text, isError) => logger[isError ? 'error' : 'warn'](`\n${text}\n`),
        });
      },
      'astro:build:done': () => opened.close(),
    },
  };
}
