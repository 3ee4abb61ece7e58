import { setTimeout as sleep } from 'node:timers/promises';
import { contentDirectory } from '../book/load/load-book.ts';
import { heldNote, takeLock } from './lock.ts';
import { SettingError } from '../book/issues/usage-error.ts';

// Astro writes the list of a book's chapters to one place in a checkout, `.astro`, from where builds
// and development servers load them: those of another book must not come in between.
const building = '.astro/locks/build';
const developing = '.astro/locks/dev';
const pollMilliseconds = 200;

/**
 * Runs a build while no other build of this checkout runs.
 *
 * @throws SettingError when a development server shows another book.
 */
export async function whileBuilding<T>(work: () => Promise<T>): Promise<T> {
  const lock = await waitFor(building);
  try {
    refuseOtherBook();
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * Keeps builds of other books away as long as this process, a development server, runs.
 *
 * @throws SettingError when another development server shows another book.
 */
export async function whileDeveloping(): Promise<void> {
  const lock = await waitFor(building);
  refuseOtherBook();
  // A second server of the same book does no harm, and the first goes on holding the lock.
  takeLock(developing, contentDirectory());
  lock.release();
}

async function waitFor(folder: string) {
  for (let told = false; ; told = true) {
    const lock = takeLock(folder, contentDirectory());
    if ('release' in lock) return lock;
    if (!told) console.log('Waiting for another build of this folder to finish.');
    await sleep(pollMilliseconds);
  }
}

function refuseOtherBook(): void {
  const other = heldNote(developing);
  if (other === undefined || other === contentDirectory()) return;
  throw new SettingError(
    `A development server in this folder shows another book, ${other}. End it first.`,
  );
}
