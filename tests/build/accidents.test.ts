import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sourceFiles } from '../source-files.ts';
import { buildBook, buildEnvironment } from './build-book.ts';

const root = mkdtempSync(join(tmpdir(), 'accidents-'));
const content = join(root, 'book');
const cache = join(root, 'cache');
const sites = ['one', 'two'].map((name) => join(root, name));

/** What a build makes to which nothing happens. */
let sound: string;

beforeAll(() => {
  cpSync('tests/fixtures/books/one-language', content, { recursive: true });
  for (const file of sourceFiles(content, /./)) chmodSync(file, 0o444);
  vi.stubEnv('CACHE_DIR', cache);
  const { status, output, folder } = buildBook(content, { folder: sites[0]! });
  expect(status, output).toBe(0);
  sound = digestOf(folder);
});
afterAll(() => void vi.unstubAllEnvs());

it.each([
  ['at once', () => true],
  ['before Astro starts', () => existsSync('.astro/locks/build')],
  ['while Astro writes', () => existsSync('.astro/site/assets')],
])('a build that is killed %s leaves the last site', async (_, isThere) => {
  const build = start(sites[0]!);
  const ended = once(build, 'close');
  while (!isThere() && build.exitCode === null) await sleep(20);
  build.kill('SIGKILL');
  await ended;
  expect(build.signalCode).toBe('SIGKILL');
  expect(digestOf(sites[0]!)).toBe(sound);
});

it('after all that, and with a damaged cache, two at once are right', async () => {
  const kept = sourceFiles(cache, /\.json$/);
  expect(kept.length).toBeGreaterThan(3);
  for (const [index, file] of kept.entries()) truncateSync(file, index % 2 === 0 ? 0 : 100);
  const builds = sites.map((folder) => once(start(folder), 'close'));
  for (const ended of builds) expect((await ended)[0]).toBe(0);
  for (const folder of sites) expect(digestOf(folder)).toBe(sound);
});

const start = (folder: string) =>
  spawn('node', ['src/cli/build.ts', '--outDir', folder], {
    env: buildEnvironment(content),
    stdio: 'ignore',
  });

/** Of all that is in a folder, names and bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of sourceFiles(folder, /./)) {
    hash.update(file.slice(folder.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
