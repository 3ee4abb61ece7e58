import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The one inline script of the site, src/browser/boot.js without its comments and line breaks, and
 * the hash by which the policy allows it: `sha256-…`, for `script-src`.
 */
export function bootScript() {
  const code = readFileSync('src/browser/boot.js', 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
  return { code, hash: `sha256-${hash('sha256', code, 'base64')}` };
}
