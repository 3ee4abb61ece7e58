import { spawn } from 'node:child_process';
import { runCommand } from '../src/cli/command.ts';

// Each prints all it has to say at its end.
// ESLint's rules and Prettier look at one file at a time, so both pass over files that are as they
// were when last found good.
const cached = (folder: string) => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=.cache/${folder}`,
];
const tools: readonly (readonly [command: string, ...options: string[]])[] = [
  ['astro', 'check'],
  ['eslint', '.', ...cached('eslint')],
  ['prettier', '--check', '.', ...cached('prettier')],
];

await runCommand({
  name: 'npm run lint',
  does: 'Looks at types (astro check), ESLint and Prettier, all at a time.',
  async run() {
    await Promise.all(
      tools.map(async ([command, ...options]) => {
        const { code, output } = await run(command, options);
        console.log(`${command}\n${output}`);
        if (code !== 0) process.exitCode = 1;
      }),
    );
  },
});

function run(command: string, options: readonly string[]) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    // What npm puts beside the packages is a script of the shell on Windows.
    const shell = process.platform === 'win32';
    const child = spawn(command, options, { env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
