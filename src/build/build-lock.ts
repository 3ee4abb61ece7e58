import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const lock = '.cache/build.lock';
const pollMilliseconds = 200;

/**
 * Runs `work` while no other build of this checkout runs: Astro keeps its map of content files in
 * one place, and two books built at once would take each other's.
 */
export async function withBuildLock<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync('.cache', { recursive: true });
  let told = false;
  while (!takeLock()) {
    if (!told) console.log('Waiting for another build of this folder to finish.');
    told = true;
    await sleep(pollMilliseconds);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const pid = holderOf(lock);
    if (!isRunning(pid)) breakLock(pid);
    return false;
  }
}

/**
 * Takes away the lock of a build that is no more. Moved aside first: in the meantime another may
 * have done the same, and a third have locked anew, which then gets its lock back.
 */
function breakLock(pid: number): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) === pid) rmSync(aside);
    else renameSync(aside, lock);
  } catch {
    // It is gone already; the next try will tell.
  }
}

function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** A build that was killed leaves its lock behind. */
function isRunning(pid: number): boolean {
  // Between creating the file and writing to it there is no number yet.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
