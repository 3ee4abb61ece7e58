import { readFileSync } from 'node:fs';
import type { Oklch } from './oklch.ts';

/** A colour of the token file, in the light and in the dark. */
export interface Token {
  light: Oklch;
  dark: Oklch;
}

/**
 * Reads a colour of the token file, for what no stylesheet reaches.
 *
 * @param tokens text of styles/tokens.css.
 */
export function token(name: string, tokens = tokenFile()): Token {
  const one = String.raw`\s*oklch\(([^)]+)\)\s*`;
  const found = new RegExp(`--${name}:\\s*light-dark\\(${one},${one}\\)`).exec(tokens);
  const [light, dark] = (found ?? []).slice(1).map((text) => text.trim().split(/\s+/).map(Number));
  if (![light, dark].every((numbers) => numbers?.length === 3 && !numbers.some(Number.isNaN))) {
    throw new RangeError(`The token file has no oklch colour --${name}`);
  }
  return { light: light as unknown as Oklch, dark: dark as unknown as Oklch };
}

let text: string | undefined;
const tokenFile = () => (text ??= readFileSync('src/styles/tokens.css', 'utf8'));
