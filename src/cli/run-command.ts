import { SettingError, UsageError } from '../book/issues/usage-error.ts';

/**
 * Runs a command. A mistake of whoever typed it ends in a sentence and exit code 2, never in a
 * stack: options that there are not, names that cannot be used, settings that make no sense.
 *
 * @param usage how the command is called, shown after a mistake in its words.
 */
export async function runCommand(usage: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const said = mistake(error);
    if (said === undefined) throw error;
    console.error(error instanceof SettingError ? said : `${said}\n\n  ${usage}`);
    process.exitCode = 2;
  }
}

function mistake(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  // Node's own words go on about arguments that begin with a hyphen.
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message.split('. ')[0]}.`;
  return error instanceof UsageError ? error.message : undefined;
}
