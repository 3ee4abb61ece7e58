import type { HotPayload, ViteDevServer } from 'vite';
import { formatIssue, formatSummary, type SourceOf } from '../issues/format.ts';
import type { Issue } from '../issues/issue.ts';

/**
 * Shows errors over the page, in the overlay of the development server; a page that is opened
 * later is shown them as well.
 *
 * @returns shows the errors among the issues instead of those before. The overlay goes when the
 *   page is loaded again.
 */
export function errorOverlay(
  server: ViteDevServer,
  readSource: SourceOf,
): (issues: readonly Issue[]) => void {
  const { hot } = server.environments.client!;
  let current: HotPayload | undefined;
  server.ws.on('connection', () => {
    if (current) hot.send(current);
  });
  return (issues) => {
    current = overlayOf(issues, readSource);
    if (current) hot.send(current);
  };
}

function overlayOf(issues: readonly Issue[], readSource: SourceOf): HotPayload | undefined {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  if (!first) return undefined;
  const { file, line, column } = first.place;
  // Astro's overlay has a name and a title above the message that Vite's lacks.
  const err = {
    name: 'content',
    title: formatSummary(issues),
    message: errors.map((issue) => formatIssue(issue, readSource)).join('\n\n'),
    stack: '',
    id: file,
    loc: { file, line, column },
    plugin: 'content',
  };
  return { type: 'error', err };
}
