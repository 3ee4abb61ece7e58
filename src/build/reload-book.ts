import { sep } from 'node:path';
import type { HotPayload, ViteDevServer } from 'vite';
import { formatIssue, formatSummary } from '../issues/format.ts';
import { type Issue, isFatal } from '../issues/issue.ts';
import { excerptReader } from './content-files.ts';

/** Files that an author saves together reload the book once. */
const settleMilliseconds = 40;

export interface ReloadOptions {
  server: ViteDevServer;
  /** The content folder, absolute. */
  directory: string;
  /** Lets go of the last book and hands the new one to Astro. */
  reload: () => Promise<void>;
  /** Checks the whole of it. */
  check: () => Promise<readonly Issue[]>;
  print: (text: string) => void;
}

/**
 * Watches content/: any change there reloads the Book and every page that may show it. What is
 * wrong is printed, and shown over the page until it is mended.
 */
export function reloadBook({ server, directory, reload, check, print }: ReloadOptions): void {
  const readSource = excerptReader(directory);
  const overlay = errorOverlay(server, readSource);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let printed = '';

  const report = async () => {
    const issues = await check();
    const text = issues.map((issue) => formatIssue(issue, readSource)).join('\n\n');
    if (text !== printed) print(text === '' ? 'Nothing is wrong any more.' : text);
    printed = text;
    overlay(issues);
    return issues;
  };
  const refresh = async () => {
    await reload();
    invalidateChapters(server, directory);
    const issues = await report();
    if (!isFatal(issues)) server.environments.client!.hot.send({ type: 'full-reload' });
  };
  const run = (work: () => Promise<unknown>) => {
    running = running.then(work).then(
      () => undefined,
      (error: unknown) => print(error instanceof Error ? error.message : String(error)),
    );
  };

  run(report);
  server.watcher.add(directory);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(directory + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => run(refresh), settleMilliseconds);
  });
}

/** An annotation, a term or a manifest changes chapters whose own file did not change. */
function invalidateChapters(server: ViteDevServer, directory: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id.startsWith(directory)) moduleGraph.invalidateModule(module);
    }
  }
}

/** Shows errors over the page; a page that is opened later is shown them as well. */
function errorOverlay(
  server: ViteDevServer,
  readSource: (file: string) => string | undefined,
): (issues: readonly Issue[]) => void {
  const { hot } = server.environments.client!;
  let current: HotPayload | undefined;
  server.ws.on('connection', () => {
    if (current) hot.send(current);
  });
  return (issues) => {
    const errors = issues.filter(({ severity }) => severity === 'error');
    const first = errors[0];
    current = first && {
      type: 'error',
      err: {
        message: `${formatSummary(issues)}\n\n${errors.map((issue) => formatIssue(issue, readSource)).join('\n\n')}`,
        stack: '',
        id: first.place.file,
        loc: { file: first.place.file, line: first.place.line, column: first.place.column },
        plugin: 'content',
      },
    };
    if (current) hot.send(current);
  };
}
