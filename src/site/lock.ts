import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const refreshMilliseconds = 2_000;

/** So long may a process be too busy to refresh its lock. */
const staleMilliseconds = 60_000;

/** A folder that one process at a time can make. */
export interface Lock {
  release(): void;
}

/**
 * Takes a lock that cannot outlive its process: it is refreshed as long as that runs, and one that
 * is old, damaged or of a process that is no more counts for nothing.
 *
 * @param folder the lock.
 * @param note what others may want to know of whoever holds it.
 * @returns the lock, or the note of the process that holds it.
 */
export function takeLock(folder: string, note: string): Lock | { heldWith: string } {
  mkdirSync(dirname(folder), { recursive: true });
  for (let look = 1; ; look++) {
    if (make(folder, note)) return held(folder, note);
    const heldWith = heldNote(folder);
    if (heldWith !== undefined) return { heldWith };
    // One that is let go while it is read looks damaged; the second look tells.
    if (look > 1) putAside(folder);
  }
}

/** The note of the process that holds a lock; nothing when none does. */
export function heldNote(folder: string): string | undefined {
  try {
    if (Date.now() - statSync(folder).mtimeMs > staleMilliseconds) return undefined;
    const [pid, note] = readFileSync(holderFile(folder), 'utf8').split('\n');
    return isRunning(Number(pid)) ? note : undefined;
  } catch {
    return undefined;
  }
}

const holderFile = (folder: string) => join(folder, 'holder');

/** Made beside and moved to its place with what is in it, so that nobody sees half a lock. */
function make(folder: string, note: string): boolean {
  const beside = `${folder}.${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  writeFileSync(holderFile(beside), `${process.pid}\n${note}`);
  try {
    // A folder takes the place of an empty one, and of nothing else.
    renameSync(beside, folder);
    return true;
  } catch (error) {
    rmSync(beside, { recursive: true });
    ignore(error, 'EEXIST', 'ENOTEMPTY', 'ENOTDIR');
    return false;
  }
}

function held(folder: string, note: string): Lock {
  const timer = setInterval(() => refresh(folder, note), refreshMilliseconds);
  timer.unref();
  return {
    release() {
      clearInterval(timer);
      // Moved away in one step: a folder that is emptied first is there for another to take.
      const aside = `${folder}.${process.pid}.aside`;
      try {
        renameSync(folder, aside);
        rmSync(aside, { recursive: true });
      } catch {
        // Somebody took it for stale.
      }
    },
  };
}

function refresh(folder: string, note: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch (error) {
    // Somebody cleared the checkout of what can be made anew.
    ignore(error, 'ENOENT');
    mkdirSync(dirname(folder), { recursive: true });
    make(folder, note);
  }
}

/** In the meantime another may have done the same, and a third have locked anew. */
function putAside(folder: string): void {
  const aside = `${folder}.${process.pid}.aside`;
  try {
    renameSync(folder, aside);
    if (heldNote(aside) === undefined) rmSync(aside, { recursive: true });
    else renameSync(aside, folder);
  } catch (error) {
    // It is gone already, or somebody has locked anew; the next try will tell.
    ignore(error, 'ENOENT', 'EEXIST', 'ENOTEMPTY');
  }
}

/** @throws the error, unless it is one of those that others cause who do the same. */
function ignore(error: unknown, ...codes: readonly string[]): void {
  if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
