import { toHtml } from 'hast-util-to-html';
import type { HotPayload, Plugin } from 'vite';
import { formatIssue, formatSummary, type SourceOf } from '../book/issues/format.ts';
import type { Issue } from '../book/issues/issue.ts';

export type ErrorOverlay = ReturnType<typeof errorOverlay>;

/**
 * Shows errors over the page, in the overlay of the development server; a page that is opened
 * later is shown them as well.
 */
export function errorOverlay(readSource: SourceOf) {
  let current: HotPayload | undefined;
  let send: (payload: HotPayload) => void = () => undefined;
  const plugin: Plugin = {
    name: 'book:error-overlay',
    // Before Astro takes what is sent into its own hands: it highlights the whole file of each
    // error, for half a second, and loads pages again at the next change, before the check.
    enforce: 'pre',
    configureServer({ environments, ws }) {
      const { hot } = environments.client;
      send = hot.send.bind(hot);
      ws.on('connection', () => {
        if (current) send(current);
      });
    },
  };
  return {
    plugin,
    /**
     * Shows the errors among the issues instead of those before. The overlay goes when the page is
     * loaded again.
     */
    show(issues: readonly Issue[]): void {
      current = overlayOf(issues, readSource);
      if (current) send(current);
    },
  };
}

function overlayOf(issues: readonly Issue[], readSource: SourceOf): HotPayload | undefined {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  if (!first) return undefined;
  const { file, line, column } = first.place;
  const text = errors.map((issue) => formatIssue(issue, readSource)).join('\n\n');
  // Astro's overlay has a name and a title above the message, which it takes for HTML.
  const err = {
    name: 'content',
    title: formatSummary(issues),
    message: toHtml({ type: 'text', value: text }),
    stack: '',
    id: file,
    loc: { file, line, column },
    plugin: 'content',
  };
  return { type: 'error', err };
}
