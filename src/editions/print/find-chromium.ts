import { existsSync } from 'node:fs';

/** Where Chromium and its kin are looked for; `CHROMIUM` names another one. */
const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium; nothing where there is none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...candidates].find((path) => path && existsSync(path));
}
