import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const own = Object.entries(scripts).flatMap(([name, script]) => {
  const [, file] = /^node src\/cli\/run\.js ((?:src|tests)\/\S+\.ts)$/.exec(script) ?? [];
  return file === undefined || name.startsWith('test:') ? [] : [[name, file] as const];
});

describe('the commands of package.json', () => {
  it('are run without a word that one shell alone knows', () => {
    for (const script of Object.values(scripts)) expect(script).not.toMatch(/[$&|;<>'"=`]/);
  });

  it('are all those of src/cli', () => {
    const commands = readdirSync('src/cli').filter((name) =>
      /^await runCommand\(/m.test(readFileSync(`src/cli/${name}`, 'utf8')),
    );
    expect(commands.length).toBeGreaterThan(10);
    for (const name of commands) {
      expect(own.map(([, file]) => file)).toContain(`src/cli/${name}`);
    }
  });

  it.each(own)('npm run %s -- --help', (name, file) => {
    const { status, stdout, stderr } = spawnSync('node', [file, '--help'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const called = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^${called}( -- |$)`));
    // Every option that the first line names is explained.
    for (const [option] of stdout.split('\n')[0]!.matchAll(/--[a-z][\w-]*/gi)) {
      expect(stdout).toMatch(new RegExp(`^  ${option} .*\\S\\.$`, 'm'));
    }
    expect(stdout).toMatch(/^ {2}--help/m);
  });
});
