import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Lies in every folder that a build made, which the next build may therefore fill anew. */
export const siteMark = '.made-by-a-build';

/**
 * Exchanges what is in a folder for a finished site; the folder itself stays, so that it may be the
 * root of a disk, lead elsewhere as a link does, or be served meanwhile. What can take time is done
 * before the first file of the last site moves, and where a move fails, all are undone.
 *
 * @param site the folder with the site, which is gone afterwards.
 * @param outDir its place: a folder that a build made, an empty one, or none.
 */
export function publishSite(site: string, outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  const target = realpathSync(outDir);
  const olds = readdirSync(target).filter((name) => name !== siteMark);
  writeFileSync(join(target, siteMark), 'A build takes away all that is in this folder.\n');
  // One that a build leaves behind that is killed is among what the next one takes away.
  const workshop = mkdtempSync(join(target, '.build-'));
  const [next, last] = [join(workshop, 'next'), join(workshop, 'last')];
  try {
    mkdirSync(last);
    moveFolder(site, next);
    moveAll([
      ...olds.map((name) => [join(target, name), join(last, name)] as const),
      ...readdirSync(next).map((name) => [join(next, name), join(target, name)] as const),
    ]);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** To another disk, if need be. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** All or none. */
function moveAll(moves: readonly (readonly [from: string, to: string])[]): void {
  const done: (readonly [from: string, to: string])[] = [];
  try {
    for (const move of moves) {
      renameSync(...move);
      done.push(move);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}
