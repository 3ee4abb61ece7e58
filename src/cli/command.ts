import { parseArgs } from 'node:util';
import { SettingError, UsageError } from '../book/issues/usage-error.ts';

/** An option of a command: what is parsed, and what `--help` says of it. */
export interface Option {
  type: 'string' | 'boolean';
  /** What it does, as `--help` says it. */
  says: string;
  /** What its value is called: `DIR`. */
  value?: string;
  /** All that it takes. */
  oneOf?: readonly string[];
  /** What it stands for where no value follows it. */
  alone?: string;
  default?: string;
  /** Whether it may be given several times. */
  multiple?: true;
}

export type Options = Readonly<Record<string, Option>>;

/** What was typed, by option. */
export type Values<Of extends Options> = { [Name in keyof Of]: ValueOf<Of[Name]> };

type ValueOf<Of extends Option> = Of extends { type: 'boolean' }
  ? boolean
  : Of extends { multiple: true }
    ? string[]
    : WordOf<Of> | (Of extends { default: string } ? never : undefined);

type WordOf<Of extends Option> = Of extends { oneOf: readonly (infer Word)[] } ? Word : string;

/** A command of `npm run`. */
export interface Command<Of extends Options> {
  /** How it is called: `npm run build`. */
  name: string;
  /** What it does, in a sentence or two. */
  does: string;
  /** The words that it takes beside its options, as they are typed; none, if left out. */
  words?: string;
  options?: Of;
  run(values: Values<Of>, words: string[]): void | Promise<void>;
}

/**
 * Runs a command with what was typed after its name. A mistake of whoever typed it ends in a
 * sentence and exit code 2, never in a stack: options that there are not, names that cannot be
 * used, settings that make no sense.
 */
export async function runCommand<const Of extends Options = Options>(
  command: Command<Of>,
): Promise<void> {
  // `npm run build | head -1`: whoever listened has heard enough, and the work goes on.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const options: Options = { ...command.options, help };
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2).flatMap(spellOut(options)),
      options,
      allowPositionals: command.words !== undefined,
    });
    if (values['help'] === true) console.log(helpOf(command, options));
    else await command.run(complete(values, command.options ?? {}) as Values<Of>, positionals);
  } catch (error) {
    const said = mistake(error);
    if (said === undefined) throw error;
    console.error(error instanceof SettingError ? said : `${said}\n\n  ${usageOf(command)}`);
    process.exitCode = 2;
  }
}

const help: Option = { type: 'boolean', says: 'Says this.' };

/** `--host` with nothing behind it, which no parser of Node's knows. */
const spellOut = (options: Options) => (word: string, index: number, words: string[]) => {
  const alone = word.startsWith('--') ? options[word.slice(2)]?.alone : undefined;
  const next = words[index + 1];
  return alone !== undefined && (next === undefined || next.startsWith('-'))
    ? `${word}=${alone}`
    : word;
};

function complete(values: Record<string, unknown>, options: Options): Record<string, unknown> {
  const entries = Object.entries(options).map(([name, { type, multiple, oneOf }]) => {
    const value = values[name] ?? (type === 'boolean' ? false : multiple ? [] : undefined);
    if (oneOf && typeof value === 'string' && !oneOf.includes(value)) {
      throw new UsageError(`--${name} is "${value}"; it takes ${oneOf.join(', ')}.`);
    }
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function usageOf({ name, words, options = {} }: Command<Options>): string {
  const typed = Object.entries(options).map(
    ([option, each]) => `[${spelling(option, each)}]${each.multiple ? '…' : ''}`,
  );
  const after = [words, ...typed].filter(Boolean).join(' ');
  return after === '' ? name : `${name} -- ${after}`;
}

function helpOf(command: Command<Options>, options: Options): string {
  const rows = Object.entries(options).map(
    ([name, option]) => [spelling(name, option), option.says] as const,
  );
  const width = Math.max(...rows.map(([spelled]) => spelled.length));
  const lines = rows.map(([spelled, says]) => `  ${spelled.padEnd(width)}  ${says}`);
  return [usageOf(command), '', command.does, '', ...lines].join('\n');
}

function spelling(name: string, { value, oneOf, alone }: Option): string {
  const takes = value ?? oneOf?.join('|');
  if (takes === undefined) return `--${name}`;
  return alone === undefined ? `--${name} ${takes}` : `--${name} [${takes}]`;
}

function mistake(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  // Node's own words go on about arguments that begin with a hyphen.
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message.split('. ')[0]}.`;
  return error instanceof UsageError ? error.message : undefined;
}
