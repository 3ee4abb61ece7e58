import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedBook, openBook } from '../../../src/build/open-book.ts';
import { editFile } from '../../edit-file.ts';

const host = { site: 'https://notes.example', base: '/' };
let directory: string;
let author: OpenedBook;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'editions-'));
  cpSync('tests/fixtures/books/dense', directory, { recursive: true });
  author = openBook(host, { directory, keep: false });
  await compiled(author);
});
afterAll(async () => {
  await author.close();
  rmSync(directory, { recursive: true });
});

async function compiled(book: OpenedBook) {
  const { compiler, chapters } = (await book.read()).sound!;
  return chapters.get(compiler.book.chapters.find(({ slug }) => slug === '01-dense')!);
}

async function compiledAnew() {
  const book = openBook(host, { directory, keep: false });
  try {
    return await compiled(book);
  } finally {
    await book.close();
  }
}

const edit = (file: string, from: string, to: string) => editFile(join(directory, file), from, to);

const data = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('a process that compiled a chapter before gives what a new one gives, after a change of', () => {
  it.each([
    ['the original', '01-dense/en.mdx', 'The last section says', 'The last section now says'],
    ['a translation', '01-dense/de.mdx', 'nothing else of note', 'nothing more of note'],
    [
      'a heading, which the translation lacks then',
      '01-dense/en.mdx',
      '## 2. Last [#last]',
      '## 2. Last [#end]',
    ],
    ['the number in the original', '01-dense/en.mdx', 'chapter: 1', 'chapter: 3'],
    ['an annotation', '01-dense/annotations.yaml', 'Wrong from the start', 'Right'],
    ['a quote, which is nowhere then', '01-dense/annotations.yaml', '"Alpha beta"', '"Alphabet"'],
    ['that quote, mended', '01-dense/annotations.yaml', '"Alphabet"', '"Alpha beta"'],
    ['a manifest', '01-dense/manifests/pod.yaml', '8080', '9090'],
    ['what is linked to, which is broken then', '02-sparse/en.mdx', '[#sparse]', '[#thin]'],
    ['that link, mended', '02-sparse/en.mdx', '[#thin]', '[#sparse]'],
  ])('%s', async (_, file, from, to) => {
    edit(`chapters/${file}`, from, to);
    author.reload();
    const [here, anew] = [await compiled(author), await compiledAnew()];
    expect(data(here)).toEqual(data(anew));
    expect(here.editions['de']!.html).toBe(anew.editions['de']!.html);
  });
});

it('compiles no edition again that has not changed', async () => {
  const editionsOf = async () => {
    const { compiler } = (await author.read()).sound!;
    const [chapter] = compiler.book.chapters.filter(({ slug }) => slug === '01-dense');
    const of = (lang: string) => compiler.compile(chapter!, chapter!.editions[lang]!);
    return { en: await of('en'), de: await of('de') };
  };
  const before = await editionsOf();
  edit('chapters/01-dense/en.mdx', 'says little', 'says less');
  author.reload();
  const after = await editionsOf();
  expect(after.de).toBe(before.de);
  expect(after.en).not.toBe(before.en);
});
