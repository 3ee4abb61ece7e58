/** Whoever typed a command can put it right: its message is a sentence for him, without a stack. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    // Astro prints it, where it reads its configuration.
    delete this.stack;
  }
}

/**
 * The command was typed well, but its surroundings cannot be used: a variable of the shell, or a
 * book that cannot be read.
 */
export class SettingError extends UsageError {}
