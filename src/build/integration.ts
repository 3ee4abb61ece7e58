import type { AstroIntegration } from 'astro';
import { checkOpened } from './check-book.ts';
import { contentEntries } from './content-entries.ts';
import { contentDirectory } from './load-book.ts';
import type { OpenedBook } from './open-book.ts';
import { onlyOurReload, reloadBook } from './reload-book.ts';
import { shareEntries } from './shared-entries.ts';

/** Ties the book to Astro: reloads it while an author writes, and lets go of it after a build. */
export function book(opened: OpenedBook): AstroIntegration {
  const entries = contentEntries(opened);
  shareEntries(entries);
  return {
    name: 'book',
    hooks: {
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
