import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';
import { type Mutation, rewrite } from './mutation.ts';
import { bookFiles } from './sound-book.ts';

/** Cuts files off, puts junk into them, and makes lines that no author wrote. */
export function byteMutations(content: string, chance: Chance): Mutation[] {
  return bookFiles.flatMap((file) => {
    const bytes = readFileSync(join(content, file));
    const cut = 1 + chance.below(bytes.length - 2);
    const at = chance.below(bytes.length);
    const junk = chance.bytes(64);
    const insert = (middle: Uint8Array | string) => () =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from(middle), bytes.subarray(at)]);
    return [
      rewrite('truncated', 'empty', file, () => ''),
      rewrite('truncated', `cut at ${cut}`, file, () => bytes.subarray(0, cut)),
      rewrite('truncated', `the end from ${cut}`, file, () => bytes.subarray(cut)),
      rewrite(
        'binary',
        `junk at ${at}`,
        file,
        insert(Buffer.concat([junk, Buffer.of(0xff)])),
        file,
      ),
      rewrite('binary', 'a picture', file, () => pngHeader, file),
      rewrite('binary', 'UTF-16', file, (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), file),
      rewrite('binary', `NUL at ${at}`, file, insert('\0\0')),
      rewrite('long line', 'of 10 MB', file, (text) => text + 'x'.repeat(10_000_000), file),
      rewrite('long line', 'of 300 kB', file, (text) => `${text}${'ab '.repeat(100_000)}\n`),
    ];
  });
}

const pngHeader = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
