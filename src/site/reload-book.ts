import { sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { formatIssue } from '../book/issues/format.ts';
import { type Issue, isFatal } from '../book/issues/issue.ts';
import { excerptReader } from '../book/load/content-files.ts';
import { isBookModule } from './book-modules.ts';
import { checkOpened } from './check-book.ts';
import type { ErrorOverlay } from './error-overlay.ts';
import type { OpenedBook } from './open-book.ts';

/** Files that an author saves together reload the book once. */
const settleMilliseconds = 20;

/**
 * Watches content/: any change there reloads the Book and every page that may show it. What is
 * wrong is printed, and shown over the page until it is mended.
 *
 * @param overlay shows errors over the page until there are others, or none.
 */
export function reloadBook(
  server: ViteDevServer,
  opened: OpenedBook,
  overlay: ErrorOverlay,
  logger: AstroIntegrationLogger,
): void {
  const { directory } = opened;
  const readSource = excerptReader(directory);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let changes = 0;
  let printed = '';

  const print = (text: string, isError: boolean) =>
    logger[isError ? 'error' : 'warn'](`\n${text}\n`);
  const check = async () => (await checkOpened(opened)).issues;
  const report = (issues: readonly Issue[]) => {
    const text = issues.map((issue) => formatIssue(issue, readSource)).join('\n\n');
    if (text !== printed) print(text || 'Nothing is wrong any more.', isFatal(issues));
    printed = text;
    overlay.show(issues);
  };
  const refresh = async () => {
    const seen = changes;
    const issues = await check();
    // A later save has its own turn; what was found before it is not worth a word.
    if (seen !== changes) return;
    report(issues);
    if (isFatal(issues)) return;
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  const inTurn = (work: () => Promise<unknown>) => {
    running = running.then(work).then(
      () => undefined,
      (error: unknown) => print(error instanceof Error ? error.message : String(error), true),
    );
  };

  inTurn(async () => report(await check()));
  void running.then(() => opened.warmUp());
  server.watcher.add(directory);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(directory + sep)) return;
    changes++;
    // At once: a page that is asked for meanwhile must not be made of what was there before.
    opened.reload();
    forgetPages(server, directory);
    clearTimeout(timer);
    timer = setTimeout(() => inTurn(refresh), settleMilliseconds);
  });
}

/**
 * Lets go of the modules that were made of the book, and of all that import them: what one chapter
 * says may depend on another. They are made anew when a page asks for them. Astro keeps what paths
 * there are until it is told.
 */
function forgetPages(server: ViteDevServer, directory: string): void {
  const { client: _, ...servers } = server.environments;
  for (const { hot, moduleGraph } of Object.values(servers)) {
    for (const module of moduleGraph.idToModuleMap.values()) {
      const ofBook = isBookModule(module.id) || module.file?.startsWith(directory + sep);
      if (ofBook) moduleGraph.invalidateModule(module);
    }
    hot.send('astro:content-changed', {});
  }
}

/** Takes the files of content/ out of Vite's and Astro's own reloads, which come before the check. */
export function onlyOurReload(directory: string): Plugin {
  return {
    name: 'book:only-our-reload',
    hotUpdate: {
      order: 'pre',
      handler: ({ file }) => (file.startsWith(directory + sep) ? [] : undefined),
    },
  };
}
