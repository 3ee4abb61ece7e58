import { readFileSync, writeFileSync } from 'node:fs';

/** Changes a text file as its author would. @throws when there is nothing to change. */
export function editFile(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
}
