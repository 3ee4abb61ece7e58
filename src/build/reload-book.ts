import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** Files that an author saves together reload the book once. */
const settleMilliseconds = 40;

/** Watches content/: any change there reloads the Book and every page that may show it. */
export function reloadBook({
  server,
  directory,
  reload,
  warn,
}: {
  server: ViteDevServer;
  directory: string;
  reload: () => Promise<void>;
  warn: (message: string) => void;
}): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(directory);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(directory + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void reload()
        .catch((error: unknown) => warn(error instanceof Error ? error.message : String(error)))
        .then(() => {
          invalidateChapters(server, directory);
          for (const environment of Object.values(server.environments)) {
            environment.hot.send({ type: 'full-reload' });
          }
        });
    }, settleMilliseconds);
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
