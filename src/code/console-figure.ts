import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CodeStrings } from '../i18n/strings.ts';
import { topLine } from './code-figure.ts';
import type { ConsoleSession } from './console.ts';

/**
 * A terminal session as a figure. The prompt is drawn by the stylesheet, so that it is never
 * copied; output is a `samp` under a label which says that it was not recorded.
 */
export function consoleFigure({
  title,
  session,
  strings,
}: {
  title: string | undefined;
  session: ConsoleSession;
  strings: CodeStrings;
}): Element {
  const shows = session.entries.some(({ kind }) => kind === 'output');
  return h('figure.code.console', [
    topLine(title ?? strings.console, undefined, strings),
    h('pre', { tabIndex: 0 }, [
      h(
        'code',
        session.entries.flatMap(({ kind, text }, index) => [
          index === 0 ? '' : '\n',
          kind === 'command' ? h('span.cmd', text) : h('samp', text),
        ]),
      ),
    ]),
    shows ? h('p.expected', strings.expectedOutput) : '',
  ]);
}
