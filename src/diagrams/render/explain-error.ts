import type { Problem } from '../problem.ts';
import { restoreSigns } from '../signs.ts';

/** What Mermaid's parsers attach to an error. Lines count from 1, columns from 0. */
interface ParserState {
  text?: unknown;
  loc?: { first_line?: unknown; first_column?: unknown };
}

/**
 * Turns what Mermaid threw into a problem at the place where it stopped reading.
 *
 * @param source what Mermaid read
 * @param skippedLines lines before it that Mermaid was not given
 */
export function explainSyntaxError(error: unknown, source: string, skippedLines: number): Problem {
  const state = parserState(error);
  const lines = restoreSigns(source).trimEnd().split('\n');
  const idle = explainIdle(error, lines);
  if (idle) return { ...idle, line: idle.line + skippedLines };
  const line = Math.min(Math.max(lineOf(error, state), 1), lines.length);
  const content = lines[line - 1] ?? '';
  const token = typeof state?.text === 'string' ? restoreSigns(state.text).trim() : '';
  // The location is that of the last part that fitted; what did not fit follows it.
  const start = number(state?.loc?.first_column) ?? 0;
  const wanted = token === '' ? restoreSigns(unreadable(error)) : token;
  const found = wanted === '' ? -1 : content.indexOf(wanted, start);
  const column = found >= 0 ? found : Math.min(start, content.trimEnd().length);
  const problem: Problem = {
    code: 'diagram/syntax',
    severity: 'error',
    message: message(wanted, error),
    hint: hintFor(wanted),
    line: line + skippedLines,
    column: column + 1,
  };
  return found >= 0 ? { ...problem, length: wanted.length } : problem;
}

function hintFor(wanted: string): string {
  if (wanted.startsWith('%%')) return 'A comment stands on a line of its own.';
  return wanted === ''
    ? 'Look for a bracket or quotation mark that is not closed, a missing word after an arrow, or a missing end.'
    : 'Put labels with brackets or other signs between double quotes, A["…"], and write &quot; for one within them; otherwise look at the sign itself.';
}

/** What ends the work of a part that has none; Mermaid does not say on which line. */
function explainIdle(error: unknown, lines: readonly string[]): Problem | undefined {
  const said = error instanceof Error ? error.message : '';
  const [, part] = /inactivate an inactive participant \((.*)\)/.exec(said) ?? [];
  if (part === undefined) return undefined;
  const name = RegExp.escape(part);
  const ends = new RegExp(`^\\s*deactivate\\s+${name}\\s*;?$|^\\s*${name}\\s*<?-.*?[>)x]-[^:]*:`);
  return {
    code: 'diagram/syntax',
    severity: 'error',
    message: `"${restoreSigns(part)}" ends here what nothing has begun.`,
    hint: 'Each “-” behind an arrow (A-->>-B) and each deactivate needs a “+” (B->>+A) or an activate before it.',
    line:
      Math.max(
        lines.findLastIndex((text) => ends.test(text)),
        0,
      ) + 1,
    column: 1,
  };
}

/** A lexer that knows no word at all says its line in its message only. */
function lineOf(error: unknown, state: ParserState | undefined): number {
  const said = /on line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return number(state?.loc?.first_line) ?? Number(said ?? 1);
}

/** The sign at which a lexer stopped: the one above the tip of the arrow in its message. */
function unreadable(error: unknown): string {
  if (!(error instanceof Error) || !error.message.startsWith('Lexical error')) return '';
  const [, excerpt = '', arrow = ''] = error.message.split('\n');
  return excerpt.charAt(arrow.indexOf('^')).trim();
}

function message(token: string, error: unknown): string {
  if (token !== '') return `Mermaid cannot read the diagram from "${token.slice(0, 40)}" on.`;
  const text = error instanceof Error ? error.message : String(error);
  const said = text.split('\n')[0] ?? '';
  // A parser that stops at a line's end has no word to show.
  return said.startsWith('Parse error') || said.startsWith('Lexical error')
    ? 'Mermaid cannot read the diagram from here on: something is missing or not closed.'
    : `Mermaid cannot read the diagram: ${said.slice(0, 160)}`;
}

function parserState(error: unknown): ParserState | undefined {
  if (typeof error !== 'object' || error === null || !('hash' in error)) return undefined;
  return error.hash ?? undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
