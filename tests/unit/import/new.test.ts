import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBook } from '../../check-book.ts';

const address = { site: 'https://notes.example', base: '/' };

const books: [name: string, site: string, files: string[]][] = [
  ['one language', 'languages: [en]', ['annotations.yaml', 'en.mdx']],
  ['two, lenient', 'languages: [ko, en]', ['annotations.yaml', 'ko.mdx']],
  [
    'two, strict',
    'languages: [ko, en]\ntranslation: strict',
    ['annotations.yaml', 'en.mdx', 'ko.mdx'],
  ],
  [
    'three without strings of their own, strict',
    'languages: [de, ja, fr]\ntranslation: strict',
    ['annotations.yaml', 'de.mdx', 'fr.mdx', 'ja.mdx'],
  ],
];

describe('npm run new', () => {
  it.each(books)('makes a chapter without an error in a book of %s', async (_, site, files) => {
    const content = emptyBook(site);
    const { status, stdout } = run(content, 'chapter', '04-replication', 'On: "copies" & {more}');
    expect(status).toBe(0);
    const wrote = stdout.match(/(?<=04-replication\/)\S+(?=\n)/g);
    expect(wrote?.sort()).toEqual(files);
    expect(stdout).toContain('It is chapter 4, part 1.');
    const { book, issues } = await checkBook(address, content);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { editions, number, part } = book!.chapters[0]!;
    expect({ number, part }).toEqual({ number: 4, part: 1 });
    expect(editions[book!.original]!.frontMatter.title).toBe('On: "copies" & {more}');
  });

  it('makes the next part, and takes titles in other languages', async () => {
    const content = emptyBook('languages: [ko, en]\ntranslation: strict');
    run(content, 'chapter', '03-pods', '파드');
    const { status } = run(content, 'chapter', '03-labels', '레이블', '--title', 'en=Labels');
    expect(status).toBe(0);
    const { book, fatal } = await checkBook(address, content);
    expect(fatal).toBe(false);
    expect(book!.chapters.map(({ slug, part }) => [slug, part])).toEqual([
      ['03-pods', 1],
      ['03-labels', 2],
    ]);
    expect(book!.chapters[1]!.editions['en']!.frontMatter.title).toBe('Labels');
  });

  it('leaves what is there as it was', () => {
    const content = emptyBook('languages: [en]');
    const folder = join(content, 'chapters/04-replication');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { status, stderr } = run(content, 'chapter', '04-replication', 'Title');
    expect(status).toBe(2);
    expect(stderr).toContain('"chapters/04-replication" already; it was left as it is.');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'en.mdx'))).toBe(false);
  });

  it.each([
    [[], 'Expected the word chapter'],
    [['page', 'x', 'y'], 'Expected the word chapter'],
    [['chapter'], 'The name of its folder is missing'],
    [['chapter', '04-x'], 'The title in "en" is missing'],
    [['chapter', '04_x', 'Title'], 'such as 04-x.'],
    [['chapter', '04-x', 'Title', '--name', 'y'], "Unknown option '--name'"],
  ])('says what is missing or mistyped in %j', (words, message) => {
    const { status, stderr } = run(emptyBook('languages: [en]'), ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm run new -- chapter 04-replication "Title"');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('works in a book that has chapters', async () => {
    const content = mkdtempSync(join(tmpdir(), 'new-'));
    cpSync('tests/fixtures/another-book', content, { recursive: true });
    expect(run(content, 'chapter', 'tyres', 'Tyres').status).toBe(0);
    const { book, issues } = await checkBook(address, content);
    expect(issues).toEqual([]);
    expect(book!.chapters.map(({ slug, number }) => [slug, number])).toContainEqual(['tyres', 3]);
  });
});

function emptyBook(site: string): string {
  const content = mkdtempSync(join(tmpdir(), 'new-'));
  writeFileSync(join(content, 'site.yaml'), `title: A book\ndescription: For a test.\n${site}\n`);
  return content;
}

function run(content: string, ...words: string[]) {
  return spawnSync('node', ['src/cli/new.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
}
