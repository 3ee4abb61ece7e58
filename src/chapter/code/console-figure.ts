import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CodeStrings } from '../../i18n/strings.ts';
import { languageClass, topLine } from './code-figure.ts';
import type { ConsoleSession } from './console.ts';

/**
 * A terminal session as a figure. The prompt is drawn by the stylesheet, so that it is never
 * copied; output is a `samp` under a word which says that it was not recorded.
 */
export function consoleFigure({
  id,
  title,
  terminal,
  keepsRunning = false,
  session,
  strings,
}: {
  /** Its fragment, by which search finds it. */
  id?: string;
  title: string | undefined;
  /** Number of the terminal, where there are several. */
  terminal?: string | undefined;
  /** Whether it has to be said that the last command does not return. */
  keepsRunning?: boolean;
  session: Pick<ConsoleSession, 'entries'>;
  strings: CodeStrings;
}): Element {
  const where = terminal === undefined ? [] : [strings.terminal(terminal)];
  const name = [...(title === undefined ? [] : [title]), ...where].join(' · ') || strings.console;
  return h('figure.code.console', { id }, [
    topLine(name, printsOutput(session) ? strings.expected : undefined, strings),
    h('pre', { tabIndex: 0 }, [
      h(
        'code',
        languageClass('console'),
        session.entries.flatMap(({ kind, text }, index) => [
          index === 0 ? '' : '\n',
          kind === 'command' ? h('span.cmd', text) : h('samp', text),
        ]),
      ),
    ]),
    keepsRunning ? h('p.expected', strings.keepsRunning) : '',
  ]);
}

/** Whether a session shows what nobody has recorded. */
export const printsOutput = ({ entries }: Pick<ConsoleSession, 'entries'>) =>
  entries.some(({ kind }) => kind === 'output');
