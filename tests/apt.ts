import { execFileSync } from 'node:child_process';

/** Whether this process may install Debian's packages. */
export const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Installs Debian's packages: a browser's own download is not to be relied on in closed networks.
 *
 * @throws Error when one of them cannot be installed.
 */
export function install(...packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')}…`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function apt(...args: string[]): void {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
