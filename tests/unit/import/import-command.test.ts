import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBook } from '../../../src/book/load/load-book.ts';

// Each starts the command, and its checks, anew.
describe('npm run import', { timeout: 120_000 }, () => {
  it('adds a chapter and its sources, and says what is left', () => {
    const content = book();
    const before = readFileSync(join(content, 'sources.yaml'), 'utf8');
    const { status, stdout } = run(content, 'tests/fixtures/notes/front-matter.md', '04-copies');
    expect(status).toBe(0);
    expect(stdout).toContain('4.1  04-copies');
    expect(stdout).toContain('added 1 source to');
    const after = readFileSync(join(content, 'sources.yaml'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    const { book: loaded, issues } = loadBook(content);
    expect(issues).toEqual([]);
    expect(loaded!.sources.size).toBe(3);
    expect(loaded!.chapters.at(-1)).toMatchObject({ slug: '04-copies', number: 4, draft: true });
  });

  it('brings the notes of a folder in, in order, with their links and files', () => {
    const content = book();
    const notes = folder({
      'ch10/README.md': '# Ten\n\n[back](../ch02/2장.md#셋-째), [site](https://a.example).\n',
      'ch02/2장.md':
        '# Two\n\n![w](./img/a.png) [data](b.csv) [up](../top.txt) [[README]] [gone](c.csv)\n\n## 셋 째\n',
      'ch02/img/a.png': 'no picture',
      'ch02/b.csv': '1,2',
      'top.txt': 'x',
      '2024-01-02-diary.md': 'On a day.\n',
      'LICENSE.md': 'MIT',
      'empty.md': '\n',
    });
    git(notes, 'init', '-q');
    git(notes, 'remote', 'add', 'origin', 'git@github.com:a/b.git');
    const dry = run(content, notes, '--dry-run').stdout;
    expect(dry).toContain('3 chapters; nothing was written.');
    expect(existsSync(join(content, 'chapters/ch10'))).toBe(false);
    const { status, stdout } = run(content, notes);
    expect(status).toBe(0);
    expect(stdout).toContain('LICENSE.md: no note by its name');
    expect(stdout).toContain('empty.md: empty');
    expect(stdout).toContain('wrote 3 drafts');
    const { book: loaded } = loadBook(content);
    const drafts = loaded!.chapters.filter(({ draft }) => draft);
    expect(drafts.map(({ slug, number }) => [slug, number])).toEqual([
      ['2-jang', 2],
      ['ch10', 10],
      ['diary', 11],
    ]);
    const again = run(content, notes, '--dry-run').stdout;
    expect(again).toContain('3 notes with the title of a chapter that is there already, such as');
    const textOf = (slug: string) => readFileSync(join(content, `chapters/${slug}/en.mdx`), 'utf8');
    expect(textOf('ch10')).toContain('[back](../2-jang/en.mdx#set-jjae)');
    expect(textOf('2-jang')).toContain(
      '![w](./img/a.png) [data](./b.csv) [up](https://github.com/a/b/blob/HEAD/top.txt) [README](../ch10/en.mdx) [gone](c.csv)',
    );
    expect(existsSync(join(content, 'chapters/2-jang/img/a.png'))).toBe(true);
    expect(existsSync(join(content, 'chapters/2-jang/b.csv'))).toBe(true);
  });

  it('keeps a wrong manifest, and says how to mark what is meant', () => {
    const content = book();
    const site = join(content, 'site.yaml');
    const text = readFileSync(site, 'utf8').replace(/^about:.*\n(?: .*\n)*/m, '');
    writeFileSync(site, `${text}\nabout: { name: Kubernetes, version: "1.36" }\n`);
    const yaml = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a, lables: { a: b } }\nspec: {}\n';
    const notes = folder({ 'pods.md': `# Pods\n\n\`\`\`yaml\n${yaml}\`\`\`\n` });
    const { stdout } = run(content, join(notes, 'pods.md'));
    expect(stdout).toMatch(/en\.mdx:\d+ This manifest has 2 faults\. If they are meant, write expect-error="manifest\/[^"]*" behind yaml\./); // prettier-ignore
    expect(readFileSync(join(content, 'chapters/pods/en.mdx'), 'utf8')).toContain(yaml);
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
    [[], 'Say which notes are to be imported.'],
    [['nowhere.md'], 'There is no "nowhere.md".'],
    [['tests/fixtures/search'], 'There is no note to import.'],
    [['tests/fixtures/notes', 'one'], '"one" can name one chapter'],
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
    expect(run(book(), file).stdout).toContain('not UTF-8 text');
  });
});

function book(): string {
  const content = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync('tests/fixtures/another-book', content, { recursive: true });
  return content;
}

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'notes-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const git = (cwd: string, ...words: string[]) => spawnSync('git', words, { cwd });

function run(content: string, ...words: string[]) {
  return spawnSync('node', ['src/cli/import.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
}
