import { sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { formatIssue, type SourceOf } from '../book/issues/format.ts';
import { type Issue, isFatal } from '../book/issues/issue.ts';
import { isBookModule } from './book-modules.ts';

/** Files that an author saves together reload the book once. */
const settleMilliseconds = 20;

export interface ReloadOptions {
  server: ViteDevServer;
  /** The content folder, absolute. */
  directory: string;
  /** Reads the files that issues name. */
  readSource: SourceOf;
  /** Lets go of the book as it was; it is read anew when it is next asked for. */
  letGo: () => void;
  /** Checks the whole of it. */
  check: () => Promise<readonly Issue[]>;
  /** Shows errors over the page until there are others, or none. */
  showErrors: (issues: readonly Issue[]) => void;
  print: (text: string, isError: boolean) => void;
}

/**
 * Watches content/: any change there reloads the Book and every page that may show it. What is
 * wrong is printed, and shown over the page until it is mended.
 *
 * @returns when the book was checked for the first time.
 */
export function reloadBook(options: ReloadOptions): Promise<void> {
  const { server, directory, readSource, letGo, check, showErrors, print } = options;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let changes = 0;
  let printed = '';

  const report = (issues: readonly Issue[]) => {
    const text = issues.map((issue) => formatIssue(issue, readSource)).join('\n\n');
    if (text !== printed) print(text || 'Nothing is wrong any more.', isFatal(issues));
    printed = text;
    showErrors(issues);
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
  const checked = running;
  server.watcher.add(directory);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(directory + sep)) return;
    changes++;
    // At once: a page that is asked for meanwhile must not be made of what was there before.
    letGo();
    forgetPages(server, directory);
    clearTimeout(timer);
    timer = setTimeout(() => inTurn(refresh), settleMilliseconds);
  });
  return checked;
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
