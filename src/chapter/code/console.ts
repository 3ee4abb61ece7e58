import { commandLines } from './command-lines.ts';
import { shells } from './languages.ts';

/** What a terminal shows, in the order of the screen. */
export interface ConsoleSession {
  entries: readonly ConsoleEntry[];
  /** Whether commands were written with prompts: without, nothing in it is output. */
  prompted: boolean;
}

export interface ConsoleEntry {
  kind: 'command' | 'comment' | 'output';
  /** Without the prompt; may hold several lines. */
  text: string;
  /** What stands before a command, where it is more than `$`. */
  prompt?: string;
}

/** The commands that are not shown to fail: those that a reader may want to run once more. */
export function commandsToKeep({ entries }: ConsoleSession): string[] {
  return entries
    .filter(({ kind }, index) => {
      const next = entries[index + 1];
      return kind === 'command' && !(next?.kind === 'output' && /^error:/i.test(next.text));
    })
    .map(({ text }) => text);
}

/** Shells whose lines are not read as those of `sh`: without prompts, theirs are code. */
const others = new Set(['fish', 'powershell', 'ps', 'ps1', 'pwsh', 'bat', 'batch', 'cmd', 'nu']);

/**
 * Tells a session, which has prompts, and a list of commands from all other code of a shell.
 *
 * @param lang the language of the fence, as `fenceLanguage` has it.
 * @returns nothing for a script, and for what is no code of a shell.
 */
export function readShell(code: string, lang: string): ConsoleSession | undefined {
  if (!shells.has(lang)) return undefined;
  return readSession(code, lang) ?? (others.has(lang) ? undefined : readCommands(code));
}

/** A prompt that names user and host or a folder, or a sign alone; and the command behind it. */
const named =
  /^\s*(\[[^\s\]]+@[^\]]+\]\s?[#$%]|[\w.-]+@[\w.-]+(?::\S*?)?\s?[#$%]|PS [A-Za-z]:[^>]*>|[➜❯]\s+~\S*)(?: (.*))?$/;
const bare = /^\s*([$❯➜%>#])\s+(\S.*)$/;

/**
 * Reads commands with their prompts, and what they print. The sign of the first prompt is that of
 * all, unless they name a host; comments right before a prompt belong to it.
 *
 * @returns nothing where no line begins with a prompt.
 */
function readSession(code: string, lang: string): ConsoleSession | undefined {
  const lines = code.split('\n');
  const prompts = lines.map((line) => named.exec(line) ?? bare.exec(line));
  const signs = prompts.flatMap((prompt) => prompt?.[1] ?? []);
  // A "#" is a comment wherever something else can be the prompt.
  const first = signs.find((sign) => sign !== '#') ?? (lang === 'console' ? signs[0] : undefined);
  if (first === undefined) return undefined;
  const isPrompt = lines.map((line, at) => {
    const sign = prompts[at]?.[1];
    return sign !== undefined && (sign === first || named.test(line));
  });
  const entries: ConsoleEntry[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    if (!isPrompt[at]) {
      const behind = lines.findIndex((each, index) => index >= at && !/^\s*#/.test(each));
      const isComment = behind > at && isPrompt[behind];
      add(entries, isComment ? 'comment' : 'output', line);
      at++;
      continue;
    }
    const next = isPrompt.indexOf(true, at + 1);
    const [, sign = '$', command = ''] = prompts[at]!;
    // The sign with which a shell asks for the rest of a command is no part of it.
    const own = [command, ...lines.slice(at + 1).map((each) => each.replace(/^> /, ''))];
    const length = commandLines(own, 0, (next === -1 ? lines.length : next) - at);
    const prompt = sign.replace(/\s+/g, ' ').trim();
    entries.push({
      kind: 'command',
      text: own.slice(0, length).join('\n'),
      ...(prompt !== '$' && { prompt }),
    });
    at += length;
  }
  return { entries, prompted: true };
}

/** A line that begins as commands do, and is no row of a table. */
const command =
  /^(?:[A-Z_]\w*=\S* +)*(?:[.~]{0,2}\/[\w./-]+|[a-z][\w.-]*)(?: (?!.*\S {3,}\S)|[;&|]|$)/;
const keyword =
  /^(?:for|while|until|if|case|select|function|set|local|return|exit)\b|^[\w-]+ ?\(\)/;

/**
 * Reads commands without prompts and output, with their comments.
 *
 * @returns nothing for a script, and for whatever may be something else than commands.
 */
function readCommands(code: string): ConsoleSession | undefined {
  if (code.startsWith('#!')) return undefined;
  const lines = code.split('\n');
  const entries: ConsoleEntry[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    if (line.trim() === '' || line.startsWith('#')) {
      add(entries, 'comment', line);
      at++;
      continue;
    }
    if (!command.test(line) || keyword.test(line)) return undefined;
    const length = commandLines(lines, at, lines.length);
    entries.push({ kind: 'command', text: lines.slice(at, at + length).join('\n') });
    at += length;
  }
  const isAny = entries.some(({ kind }) => kind === 'command');
  return isAny ? { entries, prompted: false } : undefined;
}

/** A line of what stood before, or of something else. */
function add(entries: ConsoleEntry[], kind: 'comment' | 'output', line: string): void {
  const last = entries.at(-1);
  if (last?.kind === kind) last.text += `\n${line}`;
  else entries.push({ kind, text: line });
}
