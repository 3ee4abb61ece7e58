import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CodeStrings } from '../../i18n/strings.ts';
import { languageClass, topLine } from './code-figure.ts';
import type { ConsoleEntry, ConsoleSession } from './console.ts';

/** What stands for an entry. Comments are copied with the commands that they belong to. */
const printed = {
  command: (text, prompt) => h('span.cmd', { dataPrompt: prompt }, text),
  comment: (text) => h('span.cmd.c', text),
  output: (text) => h('samp', text),
} satisfies Record<ConsoleEntry['kind'], (text: string, prompt?: string) => Element>;

/**
 * A terminal session as a figure. The prompt is drawn by the stylesheet, so that it is never
 * copied; output is a `samp` under a word which says that it was not recorded.
 */
export function consoleFigure({
  id,
  title,
  terminal,
  keepsRunning = false,
  lang = 'console',
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
  /** Language of its fence: in a list of commands the prompt is no part of the text. */
  lang?: string;
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
        languageClass(lang),
        session.entries.flatMap(({ kind, text, prompt }, index) => [
          index === 0 ? '' : '\n',
          printed[kind](text, prompt),
        ]),
      ),
    ]),
    keepsRunning ? h('p.expected', strings.keepsRunning) : '',
  ]);
}

/** Whether a session shows what nobody has recorded. */
export const printsOutput = ({ entries }: Pick<ConsoleSession, 'entries'>) =>
  entries.some(({ kind }) => kind === 'output');
