import { existsSync } from 'node:fs';
import { canInstall, install } from './apt.ts';

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
 * Path of Chromium, installed from Debian's packages if need be.
 *
 * @throws Error when there is none and it cannot be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (!canInstall()) {
    throw new Error('The browser tests need Chromium. Install it, or name it in CHROMIUM.');
  }
  install('chromium', 'fonts-noto-cjk');
  const installed = findChromium();
  if (!installed) throw new Error('Chromium was installed but cannot be found.');
  return installed;
}
