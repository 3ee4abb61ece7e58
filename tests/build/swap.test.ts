import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildBook } from './build-book.ts';

const root = mkdtempSync(join(tmpdir(), 'swap-'));
afterAll(() => rmSync(root, { recursive: true }));

it('touches nothing beside the site but what builds left that were killed', () => {
  const folder = join(root, 'site');
  const theirs = ['site.next', 'site.last', '.site-build-notes'].map((name) => join(root, name));
  for (const name of theirs) {
    mkdirSync(name);
    writeFileSync(join(name, 'thesis.txt'), 'years of work');
  }
  const killed = join(root, '.site-build-abc123');
  mkdirSync(killed);
  writeFileSync(join(killed, 'made-by-a-build'), '');

  const { status, output } = buildBook('tests/fixtures/books/dense', { folder });
  expect(status, output).toBe(0);
  for (const name of theirs) expect(existsSync(join(name, 'thesis.txt'))).toBe(true);
  expect(readdirSync(root).sort()).toEqual(
    ['.site-build-notes', 'site', 'site.last', 'site.next'].sort(),
  );
});
