import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { SettingError } from '../book/issues/usage-error.ts';

/**
 * Serves the site that was built last.
 *
 * @returns the address of its first page.
 * @throws SettingError when nothing was built, or no port is free.
 */
export async function serveSite(base: string): Promise<string> {
  if (!existsSync('dist/index.html')) {
    throw new SettingError('There is no site in "dist"; run `npm run build` first.');
  }
  try {
    const server = await preview({ logLevel: 'error' });
    return `http://localhost:${server.port}${base}`;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    throw new SettingError('The port is taken by another program; end that one, and try again.');
  }
}
