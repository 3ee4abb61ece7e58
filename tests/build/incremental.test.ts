import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../source-files.ts';
import { buildBook } from './build-book.ts';
import { editFile } from '../edit-file.ts';

const root = mkdtempSync(join(tmpdir(), 'incremental-'));
const content = join(root, 'content');
const folder = join(root, 'dist');
cpSync('tests/fixtures/books/dense', content, { recursive: true });

afterAll(() => rmSync(root, { recursive: true }));

function build(): Map<string, string> {
  const { status, output } = buildBook(content, { folder });
  expect(status, output).toBe(0);
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(sourceFiles(folder, /./).map((file) => [file, hash(file)]));
}

const edit = (file: string, from: string, to: string) => editFile(join(content, file), from, to);

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}

const page = join(folder, 'chapters/01-dense/index.html');

describe('a build after another', () => {
  it('is byte for byte what a build from nothing is, whatever was changed between', () => {
    const first = build();
    expect(differing(first, build())).toEqual([]);
    edit('chapters/01-dense/en.mdx', 'The last section says little.', 'It says little.');
    edit('chapters/01-dense/annotations.yaml', 'Wrong from the start', 'Right in the end');
    edit('chapters/01-dense/manifests/pod.yaml', '8080', '9090');
    const upon = build();
    expect(differing(first, upon)).toContain(page);
    rmSync('.cache/chapters', { recursive: true });
    rmSync('.cache/astro', { recursive: true });
    expect(differing(build(), upon)).toEqual([]);
  });
});
