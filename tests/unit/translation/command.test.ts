import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function copyOf(book: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  cpSync(`tests/fixtures/books/${book}`, folder, { recursive: true });
  return folder;
}

function parity(content: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/parity.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { status, stdout, stderr };
}

describe('npm run parity', () => {
  it('tells of each section how it stands to the original', () => {
    const { status, stdout } = parity('tests/fixtures/books/three-languages', '02-wasser');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('02-wasser, de → en');
    expect(lines).toContain('  rain: in step with the original');
    expect(stdout).toMatch(/ {2}can:\n {4}\S+en\.mdx:16:1 parity\/stale-section .*de\.mdx:12:1\)/);
    expect(lines.at(-1)).toBe('Sections compared: 4; to look at: 2');
  });

  it('accepts one section and writes nothing but its record', () => {
    const folder = copyOf('three-languages');
    const file = join(folder, 'chapters/02-wasser/en.mdx');
    const before = readFileSync(file, 'utf8');
    const { status, stdout } = parity(folder, '--accept', '02-wasser#can');
    expect(status).toBe(0);
    expect(stdout).toMatch(/en\.mdx: recorded\n {2}can: 00000000 → [0-9a-f]{8}\n$/);
    const now = /can: 00000000 → (\w+)/.exec(stdout)![1]!;
    expect(readFileSync(file, 'utf8')).toBe(before.replace('can: "00000000"', `can: "${now}"`));
    expect(parity(folder, '--accept', 'can').stdout).toContain('nothing to record');
    expect(parity(folder, '02-wasser#can').stdout).toContain('can: in step with the original');
  });

  it('accepts all of a book, where nothing was recorded and where a section is gone', () => {
    const folder = copyOf('parity-faults');
    const { stdout } = parity(folder, '--accept');
    expect(stdout).toContain('  gone: removed, the original has no such section');
    expect(stdout).toMatch(
      /06-unrecorded\/en\.mdx: recorded\n {2}_opening: \w{8}\n {2}text: \w{8}/,
    );
    expect(parity(folder).stdout).not.toMatch(/parity\/(stale|unrecorded|leftover)/);
  });

  it('fails on names that fit nothing', () => {
    const book = 'tests/fixtures/books/three-languages';
    expect(parity(book, '--accept', 'nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^"nowhere" is no chapter and no section\. \S.*\n$/) as string,
    });
    expect(parity(book, '--lang', 'ko').status).toBe(2);
  });
});
