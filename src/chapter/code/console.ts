/** What a console fence holds, in the order of the screen. */
export interface ConsoleSession {
  entries: readonly ConsoleEntry[];
  /** The commands alone, each ready for a shell. */
  commands: string[];
}

export interface ConsoleEntry {
  kind: 'command' | 'output';
  /** Without the prompt; may hold several lines. */
  text: string;
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

/**
 * Reads a terminal session. A line that begins with `$ ` is a command, and so are the lines after
 * it while each ends in a backslash; all other lines are output.
 */
export function parseConsole(code: string): ConsoleSession {
  const entries: ConsoleEntry[] = [];
  let continued = false;
  for (const line of code.split('\n')) {
    const last = entries.at(-1);
    const command: string | undefined = continued ? line : /^\$ (.*)$/.exec(line)?.[1];
    if (command === undefined) {
      if (last?.kind === 'output') last.text += `\n${line}`;
      else entries.push({ kind: 'output', text: line });
      continue;
    }
    if (continued && last) last.text += `\n${command}`;
    else entries.push({ kind: 'command', text: command });
    continued = command.endsWith('\\');
  }
  return {
    entries,
    commands: entries.filter(({ kind }) => kind === 'command').map(({ text }) => text),
  };
}
