import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBook } from '../../../src/site/open-book.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { editFile } from '../../edit-file.ts';

const host = { site: 'https://notes.example', base: '/' };
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
  cpSync('tests/fixtures/books/dense', directory, { recursive: true });
});
afterEach(() => void rmSync(directory, { recursive: true }));

/** The book as a new process would open it. */
async function open(at = host) {
  const book = openBook(at, { directory, keep: true, diagrams: sharedDiagrams() });
  const { compiler, chapters } = (await book.read()).sound!;
  const chapter = (slug: string) => compiler.book.chapters.find((each) => each.slug === slug)!;
  return {
    get: (slug: string) => chapters.get(chapter(slug)),
    keyOf: (slug: string) => chapters.keyOf(chapter(slug)),
    book: compiler.book,
  };
}

const edit = (file: string, from: string, to: string) => editFile(join(directory, file), from, to);

describe('a compiled chapter', () => {
  it('is kept for the next process, the same in every part', async () => {
    const first = await (await open()).get('01-dense');
    expect(await (await open()).get('01-dense')).toEqual(JSON.parse(JSON.stringify(first)));
  });

  it('is compiled once in a process', async () => {
    const { get } = await open();
    expect(get('01-dense')).toBe(get('01-dense'));
  });

  it('is not kept when it has errors', async () => {
    edit('chapters/01-dense/en.mdx', 'Alpha beta', 'Alphabet');
    const { issues } = await (await open()).get('01-dense');
    expect(issues.map(({ code }) => code)).toContain('annotation/quote-not-found');
    edit('chapters/01-dense/en.mdx', 'Alphabet', 'Alpha beta');
    const mended = (await (await open()).get('01-dense')).issues;
    expect(mended.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the key of a chapter', () => {
  it.each([
    ['its text', 'chapters/01-dense/en.mdx', 'The last section', 'The final section'],
    ['an annotation', 'chapters/01-dense/annotations.yaml', 'Wrong from the start', 'Right'],
    ['a comment in its data', 'chapters/01-dense/annotations.yaml', '- id', '# new\n- id'],
    ['a manifest', 'chapters/01-dense/manifests/pod.yaml', '8080', '9090'],
    ['a source', 'sources.yaml', 'accessed: 2026', 'accessed: 2025'],
    ['the book', 'site.yaml', 'title:', '# new\ntitle:'],
  ])('changes with %s', async (_, file, from, to) => {
    const { keyOf } = await open();
    edit(file, from, to);
    expect((await open()).keyOf('01-dense')).not.toBe(keyOf('01-dense'));
  });

  it('changes with the host', async () => {
    const { keyOf } = await open();
    const elsewhere = await open({ ...host, base: '/notes/' });
    expect(elsewhere.keyOf('01-dense')).not.toBe(keyOf('01-dense'));
  });

  it('changes with what it links to in another chapter, and with nothing else there', async () => {
    const other = join(directory, 'chapters/09-other');
    mkdirSync(other);
    const write = (id: string, words: string) =>
      writeFileSync(
        join(other, 'en.mdx'),
        `---\ntitle: Other\nchapter: 9\nsummary: Another.\n---\n\n## One [#${id}]\n\n${words}\n`,
      );
    write('one', 'Words.');
    edit(
      'chapters/01-dense/en.mdx',
      'The last section',
      '[Other](../09-other/en.mdx#one). The last',
    );
    const key = (await open()).keyOf('01-dense');
    write('one', 'Other words.');
    expect((await open()).keyOf('01-dense')).toBe(key);
    write('two', 'Other words.');
    expect((await open()).keyOf('01-dense')).not.toBe(key);
  });
});
