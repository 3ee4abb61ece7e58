import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourceFiles } from '../source-files.ts';
import { policyFaults } from './crawl.ts';

interface Step {
  run?: string;
  env?: Record<string, string>;
}

const { jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
  jobs: Record<'build', { steps: Step[] }>;
};

/** What somebody does with a copy of the repository, and GitHub then, as far as it goes here. */
describe('a fork with a book of its own', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'fork-')), 'notes');

  beforeAll(() => {
    const tracked = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      encoding: 'utf8',
    }).stdout.split('\0');
    for (const file of tracked) {
      if (file !== '' && !/^(tests\/)?content\//.test(file)) cpSync(file, join(folder, file));
    }
    // `npm ci` is npm's.
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const command of [
      'git init -q -b trunk',
      'npm run -s new -- book "SQL, read slowly" --about "SQL 2023"',
      'npm run -s new -- chapter 02-joins Joins',
      'git add . && git -c user.name=A -c user.email=a@notes.example commit -qm "Begin a book"',
    ]) {
      expect(inFork(command)).toEqual({ status: 0, errors: '' });
    }
  }, 240_000);

  it.each([
    ['a project page', 'https://you.github.io', '/repo'],
    ['a custom domain', 'https://notes.example', ''],
  ])(
    'is published as %s',
    (_, origin, path) => {
      const given: Record<string, string> = { origin, base_path: path };
      const valueOf = (text: string) =>
        text.replace(
          /\$\{\{ steps\.pages\.outputs\.(\w+) \}\}/g,
          (__, name: string) => given[name]!,
        );
      const steps = jobs.build.steps.filter(({ run }) => run !== undefined && run !== 'npm ci');
      expect(steps.length).toBeGreaterThan(2);
      for (const { run, env = {} } of steps) {
        const settings = Object.entries(env).map(([name, text]) => [name, valueOf(text)]);
        expect(inFork(run!, Object.fromEntries(settings) as object), run).toMatchObject({
          status: 0,
        });
      }
      const dist = join(folder, 'dist');
      expect(policyFaults(dist)).toEqual([]);
      for (const file of sourceFiles(dist, /\.(html|xml|txt|md|json)$/)) {
        expect(readFileSync(file, 'utf8'), file).not.toMatch(/localhost|kubernetes/i);
      }
      expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).toContain(
        `${origin}${path}/chapters/02-joins/`,
      );
      rmSync(dist, { recursive: true });
    },
    240_000,
  );

  function inFork(command: string, settings: object = {}) {
    const { status, stderr } = spawnSync(command, {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: '', SITE_URL: '', BASE_PATH: '', ...settings },
    });
    return { status, errors: stderr };
  }
});
