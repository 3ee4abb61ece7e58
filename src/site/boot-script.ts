import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one inline script of the site, and the hash by which the policy allows it. */
export interface BootScript {
  code: string;
  /** `sha256-…`, for `script-src`. */
  hash: string;
}

/** Reads src/browser/boot.js without its comments and line breaks. */
export function bootScript(): BootScript {
  const code = readFileSync('src/browser/boot.js', 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
  return { code, hash: `sha256-${hash('sha256', code, 'base64')}` };
}
