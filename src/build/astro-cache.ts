import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from './load-book.ts';
import { siteAddress } from './site-address.ts';

/** Where Astro remembers the last build of this book for this host; of no other, never mixed. */
export function astroCache(): string {
  const { site, base } = siteAddress();
  const what = [contentDirectory(), site, base].join('\0');
  return `.cache/astro/${createHash('sha256').update(what).digest('hex').slice(0, 12)}`;
}

/**
 * Runs a build of Astro's so that one that breaks off leaves nothing to build upon. Astro 7.3 keeps
 * a copy of each page that it renders, and writes down the keys of the copies at the very end: a
 * build that ended in between would leave new copies under the keys of old ones.
 */
export async function withSoundCache(build: () => Promise<void>): Promise<void> {
  const folder = astroCache();
  const unfinished = join(folder, 'unfinished');
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(unfinished, '');
  await build();
  rmSync(unfinished);
}
