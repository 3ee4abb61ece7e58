import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBook } from '../../../src/book/load/load-book.ts';
import { sourceFiles } from '../../source-files.ts';

describe('a book as an editor of another system writes it', () => {
  it.each([
    ['lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['letters taken apart', (text: string) => text.normalize('NFD')],
  ])('reads the same: %s', (_, write) => {
    const original = 'tests/fixtures/books/three-languages';
    const copy = mkdtempSync(join(tmpdir(), 'book-'));
    cpSync(original, copy, { recursive: true });
    for (const file of sourceFiles(copy, /\.(mdx|yaml)$/)) {
      writeFileSync(file, write(readFileSync(file, 'utf8')));
    }
    const [there, here] = [loadBook(original), loadBook(copy)];
    expect(here.issues).toHaveLength(there.issues.length);
    expect(here.book!.digest).toBe(there.book!.digest);
    expect(here.book!.chapters.map(({ digest }) => digest)).toEqual(
      there.book!.chapters.map(({ digest }) => digest),
    );
  });
});
