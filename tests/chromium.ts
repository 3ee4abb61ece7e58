import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Chromium is looked for; `CHROMIUM` names another one. */
const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Keeps Chromium from calling home, which a closed network answers slowly. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of Chromium; nothing where there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...candidates].find((path) => path && existsSync(path));
}

/**
 * Path of Chromium, installed from Debian's packages if need be: a browser's own download is not to
 * be relied on in closed networks.
 *
 * @throws Error when there is none and it cannot be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Error('The browser tests need Chromium. Install it, or name it in CHROMIUM.');
  }
  console.log('Installing Chromium…');
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  const installed = findChromium();
  if (!installed) throw new Error('Chromium was installed but cannot be found.');
  return installed;
}
