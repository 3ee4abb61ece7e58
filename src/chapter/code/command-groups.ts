/** The commands of one fence, as far as they are to be copied. */
export interface FenceCommands {
  commands: readonly string[];
  /** Number of the terminal, where there are several. */
  terminal?: string;
  /** Whether the last command goes on until it is stopped. */
  keepsRunning?: boolean;
}

/** Commands that can be pasted into one terminal, one after the other. */
export interface CommandGroup {
  commands: readonly string[];
  terminal: string | undefined;
  keepsRunning: boolean;
}

/**
 * Groups a chapter's commands by what can be pasted at once. A group ends where another terminal
 * is used, and behind a command that does not return: it would swallow what follows. A fence that
 * names no terminal goes on in the one before. A command that was there already is left out.
 */
export function commandGroups(fences: readonly FenceCommands[]): CommandGroup[] {
  const groups: CommandGroup[] = [];
  const seen = new Set<string>();
  for (const fence of fences) {
    const commands = fence.commands.filter((command) => !seen.has(command));
    if (commands.length === 0) continue;
    for (const command of commands) seen.add(command);
    const last = groups.at(-1);
    const { terminal = last?.terminal, keepsRunning = false } = fence;
    const goesOn = last && !last.keepsRunning && (!last.terminal || last.terminal === terminal);
    if (!goesOn) groups.push({ commands, terminal, keepsRunning });
    else Object.assign(last, { commands: [...last.commands, ...commands], terminal, keepsRunning });
  }
  return groups;
}
