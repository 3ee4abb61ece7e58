import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { heldNote, takeLock } from '../../../src/site/lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'locks/build');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A lock that is let go when its test ends. */
function take(note: string) {
  const taken = takeLock(lock, note);
  if ('release' in taken) onTestFinished(() => taken.release());
  return taken;
}

/** Takes the lock again and again, and leaves a mark where another has it at the same time. */
const work = (file: string) => `
  const { takeLock } = await import(${JSON.stringify(resolve('src/site/lock.ts'))});
  const fs = await import('node:fs');
  for (let round = 0; round < 6; ) {
    const lock = takeLock(${JSON.stringify(file)}, 'a book');
    if (lock.release) {
      round++;
      fs.writeFileSync('at-work.' + process.pid, '');
      const others = fs.readdirSync('.').filter((name) => name.startsWith('at-work.'));
      if (others.length > 1) fs.writeFileSync('clash', '');
      await new Promise((resolve) => setTimeout(resolve, 5));
      fs.rmSync('at-work.' + process.pid);
      lock.release();
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }`;

describe('a lock', () => {
  it('lets one process in at a time', async () => {
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', work(lock)], {
        cwd: folder,
      });
    await Promise.all([run(), run(), run()]);
    expect(readdirSync(folder)).toEqual(['locks']);
    expect(readdirSync(join(folder, 'locks'))).toEqual([]);
  });

  it('tells who holds it', () => {
    const mine = take('content');
    expect(take('other')).toEqual({ heldWith: 'content' });
    expect(heldNote(lock)).toBe('content');
    if ('release' in mine) mine.release();
    expect(heldNote(lock)).toBeUndefined();
  });

  it('is taken anew when somebody clears its folder', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    take('content');
    rmSync(join(folder, 'locks'), { recursive: true });
    vi.advanceTimersByTime(10_000);
    expect(heldNote(lock)).toBe('content');
  });

  // Linux hands out no number as high as this.
  const nobody = '4194999\nbook';
  it.each([
    ['of a process that is no more', nobody],
    ['that is empty', ''],
    ['that is damaged', 'x\n'],
  ])('counts for nothing %s', (_, holder) => {
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'holder'), holder);
    expect(heldNote(lock)).toBeUndefined();
    expect(take('mine')).toHaveProperty('release');
  });

  it('counts for nothing without a word of who made it, or in the form of a file', () => {
    mkdirSync(lock, { recursive: true });
    expect(take('mine')).toHaveProperty('release');
    rmSync(lock, { recursive: true });
    writeFileSync(lock, '1');
    expect(take('mine')).toHaveProperty('release');
  });

  it('counts for nothing once nobody refreshes it, whoever has its number by now', () => {
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'holder'), `${process.pid}\nbook`);
    const long = new Date(Date.now() - 120_000);
    utimesSync(lock, long, long);
    expect(take('mine')).toHaveProperty('release');
  });
});
