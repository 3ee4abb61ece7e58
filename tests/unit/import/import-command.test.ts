import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBook } from '../../../src/book/load/load-book.ts';

describe('npm run import', () => {
  it('adds a chapter and its sources, and says what is left', () => {
    const content = book();
    const before = readFileSync(join(content, 'sources.yaml'), 'utf8');
    const { status, stdout } = run(content, 'tests/fixtures/notes/front-matter.md', '04-copies');
    expect(status).toBe(0);
    expect(stdout).toContain('is chapter 4, part 1.');
    expect(stdout).toContain('added 1 source to');
    const after = readFileSync(join(content, 'sources.yaml'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    const { book: loaded, issues } = loadBook(content);
    expect(issues).toEqual([]);
    expect(loaded!.sources.size).toBe(3);
    expect(loaded!.chapters.at(-1)).toMatchObject({ slug: '04-copies', number: 4 });
  });

  it('names the line of everything that asks for a person', () => {
    const content = book();
    const { stdout } = run(content, 'tests/fixtures/notes/broken-fences.md');
    const text = readFileSync(join(content, 'chapters/broken-fences/en.mdx'), 'utf8').split('\n');
    const named = Array.from(stdout.matchAll(/en\.mdx:(\d+) (.*)/g), ([, line, words]) => [
      text[Number(line) - 1],
      words,
    ]);
    expect(named).toHaveLength(4);
    for (const [line, words] of named) {
      expect(line?.replaceAll('\\"', '"')).toContain(`TODO: ${words}`);
    }
    // The book is on wheels: nobody holds its YAML against an API.
    expect(stdout).not.toContain('manifest/');
  });

  it('never writes over a chapter', () => {
    const content = book();
    const file = join(content, 'chapters/01-spokes/en.mdx');
    const before = readFileSync(file, 'utf8');
    const { status, stderr } = run(content, 'tests/fixtures/notes/lines.md', '01-spokes');
    expect(status).toBe(2);
    expect(stderr).toContain('There is a chapter "01-spokes" already; it was left as it is.');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    [[], 'Say which note is to be imported.'],
    [['nowhere.md'], 'There is no "nowhere.md".'],
    [['tests'], '"tests" is no file'],
    [['a.md', 'b', 'c'], 'One note at a time'],
    [['tests/fixtures/notes/lines.md', 'A b'], 'such as a-b.'],
  ])('says what is wrong with %j', (words, message) => {
    const { status, stderr } = run(book(), ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says so when the note is no text', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'note-')), 'note.md');
    writeFileSync(file, Buffer.of(0xff, 0xfe, 0x00));
    expect(run(book(), file).stderr).toContain('is not UTF-8 text');
  });
});

function book(): string {
  const content = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync('tests/fixtures/another-book', content, { recursive: true });
  return content;
}

function run(content: string, ...words: string[]) {
  return spawnSync('node', ['src/cli/import.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
}
