import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkPlace } from '../../../src/site/check-place.ts';
import { lastChanged } from '../../../src/site/last-changed.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'place-'));
afterEach(() => vi.unstubAllEnvs());

describe('the days of the last changes', () => {
  const repository = (): string => {
    const root = folder();
    const git = (...args: string[]) =>
      execFileSync('git', [
        '-C',
        root,
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@b.example',
        ...args,
      ]);
    mkdirSync(join(root, 'book'));
    writeFileSync(join(root, 'book/파드.mdx'), 'words');
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'Add', '--date', '2020-02-03T00:00:00Z');
    return root;
  };

  it('are known of every file, wherever its book is', () => {
    const { days, unknown } = lastChanged(join(repository(), 'book'));
    expect(unknown).toBeUndefined();
    expect([...days.keys()].map((file) => file.split('/').slice(-2).join('/'))).toEqual([
      'book/파드.mdx',
    ]);
    expect([...days.values()][0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('are missing with a word of why', () => {
    const root = repository();
    expect(lastChanged(folder()).unknown).toBe('this is no Git repository');
    const shallow = join(folder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, shallow]);
    expect(lastChanged(shallow).unknown).toContain('shallow');
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(lastChanged(root).unknown).toMatch(/does not trust .*`git config .*safe\.directory/);
    vi.stubEnv('PATH', '/nowhere');
    expect(lastChanged(root).unknown).toBe('there is no Git here');
  });
});

describe('a book in a folder', () => {
  it.each(['a#b', 'a?b', 'my%20notes', 'a"b', 'a\\b', 'a*'])('named %s has no site', (name) => {
    const place = join(folder(), name);
    mkdirSync(place);
    vi.stubEnv('CONTENT_DIR', place);
    expect(checkPlace).toThrow('which Vite cannot read');
  });

  it.each(['한글 노트', "it's (1) [a]+b", '$x&y'])('named %s has one', (name) => {
    const place = join(folder(), name);
    mkdirSync(place);
    vi.stubEnv('CONTENT_DIR', place);
    expect(checkPlace).not.toThrow();
  });
});

describe('a cache that cannot be written', () => {
  it('is told once, and another takes its place until the process ends', () => {
    const place = folder();
    writeFileSync(join(place, '.cache'), 'a file');
    const run = `
      const { cacheFolder, ensureCacheFolder } = await import(${JSON.stringify(resolve('src/cache/cache-folder.ts'))});
      ensureCacheFolder();
      ensureCacheFolder();
      (await import('node:fs')).writeFileSync(cacheFolder() + '/x', '');
      console.log(cacheFolder());`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', run],
      { cwd: place, encoding: 'utf8', env: { ...process.env, CACHE_DIR: undefined } },
    );
    expect(status, stderr).toBe(0);
    expect(stderr.match(/Nothing is kept .*EEXIST|ENOTDIR/g)).toHaveLength(1);
    expect(() => execFileSync('ls', [stdout.trim()], { stdio: 'pipe' })).toThrow();
  });
});
