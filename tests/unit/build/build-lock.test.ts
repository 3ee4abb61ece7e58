import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Builds one after the other, and leaves a mark where another is at work at the same time. */
const builds = `
  const { withBuildLock } = await import(${JSON.stringify(resolve('src/build/build-lock.ts'))});
  const fs = await import('node:fs');
  for (let round = 0; round < 6; round++) {
    await withBuildLock(async () => {
      fs.writeFileSync('at-work.' + process.pid, '');
      const others = fs.readdirSync('.').filter((name) => name.startsWith('at-work.'));
      if (others.length > 1) fs.writeFileSync('clash', '');
      await new Promise((resolve) => setTimeout(resolve, 5));
      fs.rmSync('at-work.' + process.pid);
    });
  }`;

it('lets one build in at a time, and none wait for one that is no more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  mkdirSync(join(folder, '.cache'));
  // Linux hands out no number as high as this.
  writeFileSync(join(folder, '.cache/build.lock'), '4194999');
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', builds], { cwd: folder });
  await Promise.all([run(), run(), run()]);
  expect(readdirSync(folder)).toEqual(['.cache']);
  expect(readdirSync(join(folder, '.cache'))).toEqual([]);
  rmSync(folder, { recursive: true });
});
