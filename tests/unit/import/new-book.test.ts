import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keysOf } from '../../../src/book/schema/keys-of.ts';
import { siteSchema } from '../../../src/book/schema/site.ts';
import { loadStrings } from '../../../src/i18n/load-strings.ts';
import { draftBook } from '../../../src/import/draft-book.ts';
import { readAbout, readLanguages } from '../../../src/import/read-book-wish.ts';
import { examples, siteText } from '../../../src/import/site-text.ts';
import { isEmptyFolder, writeNewFiles } from '../../../src/import/write-new-files.ts';
import { checkBook } from '../../check-book.ts';

const address = { site: 'https://notes.example', base: '/' };
const title = 'On: "copies" & {more} # \\';

describe('a new book', () => {
  it.each([['en'], ['ko'], ['de'], ['ja,en'], ['pt-BR, ko, de']])(
    'builds, in %s',
    async (typed) => {
      const content = emptyFolder();
      const languages = readLanguages(typed);
      const original = languages[0]!;
      const strings = await loadStrings(languages);
      const wish = { languages, titles: { [original]: title } };
      writeNewFiles(content, '.', draftBook(wish, strings[original]!, '2026-11-28'));
      const { book, issues } = await checkBook(address, content);
      const others = languages.slice(1).map(() => 'book/missing-translation');
      expect(issues.map(({ code }) => code)).toEqual(others);
      expect(book!.site.title[original]).toBe(title);
      const [chapter] = book!.chapters;
      expect(chapter!.annotations).toHaveLength(1);
      expect(Object.keys(chapter!.editions)).toEqual([original]);
    },
  );

  it('is made by the command, and takes the next chapter', async () => {
    const content = join(emptyFolder(), 'a/b');
    const about = ['--about', 'Apache Kafka 4.1.0', '--title', 'de=Ströme'];
    const made = run(content, 'book', 'Streams', '--languages', 'en,de', ...about);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain('chapters/01-first-chapter/annotations.yaml');
    expect(run(content, 'chapter', '02-next', 'Next').status).toBe(0);
    const { book, fatal } = await checkBook(address, content);
    expect(fatal).toBe(false);
    expect(book!.site.about).toEqual({ name: 'Apache Kafka', version: '4.1.0' });
    expect(book!.site.title).toEqual({ en: 'Streams', de: 'Ströme' });
    expect(book!.chapters.map(({ slug }) => slug)).toEqual(['01-first-chapter', '02-next']);
  });

  it('leaves what is there as it was', () => {
    const content = emptyFolder();
    writeFileSync(join(content, 'site.yaml'), 'mine');
    const { status, stderr } = run(content, 'book', 'Title');
    expect(status).toBe(2);
    expect(stderr).toContain('already; it was left as it is.');
    expect(readdirSync(content)).toEqual(['site.yaml']);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe('mine');
  });

  it.each([
    [['book'], 'The title in "en" is missing'],
    [['chapter', '02-x', 'T', '--about', 'SQL 1'], '--about is for a new book alone.'],
  ])('is not made of %j', (words, message) => {
    const content = emptyFolder();
    const { status, stderr } = run(content, ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(content)).toEqual([]);
  });

  it('takes a folder that Git alone knows of', () => {
    const content = emptyFolder();
    mkdirSync(join(content, '.git'));
    expect(isEmptyFolder(content)).toBe(true);
    expect(isEmptyFolder(join(content, 'missing'))).toBe(true);
  });

  it('has a first chapter in every language of the interface', async () => {
    const codes = readdirSync('src/i18n').flatMap(
      (name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? [],
    );
    expect(codes.length).toBeGreaterThan(1);
    const strings = await loadStrings(codes);
    for (const code of codes) {
      const wish = { languages: [code], titles: { [code]: 'T' } };
      const files = draftBook(wish, strings[code]!, '2026-11-28');
      expect(files.map(({ path }) => path)).toContain(`chapters/01-first-chapter/${code}.mdx`);
    }
  });
});

describe('the site.yaml of a new book', () => {
  const wish = { languages: ['en', 'de'], titles: { en: 'T' } };
  const text = siteText(wish, 'What it is.');

  it('can be used as it stands, and with all that it offers', () => {
    expect(siteSchema(wish.languages).safeParse(parse(text)).error).toBeUndefined();
    const offered = text.replace(/^# (?=\w+:)|^# (?= +\w+:)/gm, '');
    const site = siteSchema(wish.languages).parse(parse(offered));
    expect(Object.keys(site)).toEqual(expect.arrayContaining(Object.keys(examples)));
  });

  it('explains every key as the schema does', () => {
    const keys = keysOf(siteSchema(wish.languages)).filter(
      ({ name }) => name in examples || name in (parse(text) as object),
    );
    expect(keys.length).toBeGreaterThan(9);
    for (const { name, says } of keys) {
      expect(text).toMatch(new RegExp(`# ${RegExp.escape(says)}\n(# )?${name}:`));
    }
  });
});

describe('what was typed of a new book', () => {
  it('is read with and without commas and blanks', () => {
    expect(readLanguages(' ko,en  de ')).toEqual(['ko', 'en', 'de']);
    expect(readAbout(' Go  1.26 ')).toEqual({ name: 'Go', version: '1.26' });
    expect(readAbout('  ')).toBeUndefined();
  });

  it('is refused in words', () => {
    expect(() => readLanguages('English')).toThrow('expected a language code such as');
    expect(() => readLanguages('en,en')).toThrow('expected each language once');
    expect(() => readAbout('SQL')).toThrow('expected a name and a version');
  });
});

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'new-book-'));

function run(content: string, ...words: string[]) {
  return spawnSync('node', ['src/cli/new.ts', ...words], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, CONTENT_DIR: content },
  });
}
