import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CodeStrings } from '../../i18n/strings.ts';
import { languageClass, topLine } from './code-figure.ts';
import type { ConsoleEntry, ConsoleSession } from './console.ts';

export interface ConsoleFigure {
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
}

/**
 * A terminal session as a figure. The prompt is drawn by the stylesheet, so that it is never
 * copied; output is a `samp` under a word which says that it was not recorded.
 */
export function consoleFigure(figure: ConsoleFigure): Element {
  const { id, title, terminal, keepsRunning, lang = 'console', session, strings } = figure;
  const where = terminal === undefined ? undefined : strings.terminal(terminal);
  const name = [title, where].filter((part) => part !== undefined).join(' · ');
  const entries = session.entries.flatMap((entry, index) => [
    index === 0 ? '' : '\n',
    printed(entry),
  ]);
  return h('figure.code.console', { id }, [
    topLine(name || strings.console, printsOutput(session) ? strings.expected : undefined, strings),
    h('pre', { tabIndex: 0 }, h('code', languageClass(lang), entries)),
    keepsRunning ? h('p.expected', strings.keepsRunning) : '',
  ]);
}

/** What stands for an entry. Comments are copied with the commands that they belong to. */
function printed({ kind, text, prompt }: ConsoleEntry): Element {
  if (kind === 'output') return h('samp', text);
  return kind === 'comment' ? h('span.cmd.c', text) : h('span.cmd', { dataPrompt: prompt }, text);
}

/** Whether a session shows what nobody has recorded. */
export const printsOutput = ({ entries }: Pick<ConsoleSession, 'entries'>) =>
  entries.some(({ kind }) => kind === 'output');
