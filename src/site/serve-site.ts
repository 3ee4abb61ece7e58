import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { SettingError } from '../book/issues/usage-error.ts';
import type { ServerPlace } from './server-place.ts';

/**
 * Serves the site that was built last, until the process ends, and says where.
 *
 * @throws SettingError when nothing was built.
 */
export async function serveSite({ port, host }: ServerPlace): Promise<void> {
  if (!existsSync('dist/index.html')) {
    throw new SettingError('There is no site in "dist"; run `npm run build` first.');
  }
  // Of files that anybody may read, a name of this machine can give nothing away.
  const server = { port, ...(host !== undefined && { host, allowedHosts: true as const }) };
  const { urls } = await preview({ server, logLevel: 'error' });
  const [first, ...others] = [...(urls?.local ?? []), ...(urls?.network ?? [])];
  console.log(`\nReading at ${first}   (Ctrl+C ends it)`);
  for (const address of others) console.log(`       and ${address}`);
}
