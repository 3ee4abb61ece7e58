import { describe, expect, it } from 'vitest';
import { checkBook } from '../../check-book.ts';
import { siteAddress } from '../../../src/site/site-address.ts';
import { runsIn, scriptNames, scriptsApart, scriptsOf } from '../../../src/translation/scripts.ts';

const parityOf = async (book: string) => {
  const { issues } = await checkBook(siteAddress({}), `tests/fixtures/books/${book}`);
  return issues
    .filter(({ code }) => code.startsWith('parity/'))
    .map(({ code, place }) => `${place.file.split('/').slice(-2).join('/')} ${code}`);
};

describe('languages as data', () => {
  it('has nothing to say about a book in one language', async () => {
    expect(await parityOf('one-language')).toEqual([]);
  });

  it('compares each translation of a book in three, of which two have no interface', async () => {
    expect(await parityOf('three-languages')).toEqual([
      '02-wasser/en.mdx parity/stale-section',
      '02-wasser/en.mdx parity/missing-block',
    ]);
  });

  it.each([
    ['ko', ['Hang', 'Hani']],
    ['en', ['Latn']],
    ['ja', ['Hani', 'Hira', 'Kana']],
    ['zh-TW', ['Hani']],
    ['sr', ['Cyrl']],
    ['sr-Latn', ['Latn']],
    ['tlh', []],
  ])('knows the scripts of %s', (lang, scripts) => {
    expect(scriptsOf(lang)).toEqual(scripts);
  });

  it('tells apart only scripts that the other language lacks', () => {
    expect(scriptsApart('ko', 'en')).toEqual(['Hang', 'Hani']);
    expect(scriptsApart('ko', 'ja')).toEqual(['Hang']);
    expect(scriptsApart('en', 'ko')).toEqual(['Latn']);
    expect(scriptsApart('de', 'en')).toEqual([]);
    expect(scriptNames(['Hang', 'Hani'])).toBe('Hangul or Han');
  });

  it('finds runs of letters in scripts, and none in no script', () => {
    expect('a 파드 b 한'.match(runsIn(['Hang']))).toEqual(['파드', '한']);
    expect('a 파드'.match(runsIn([]))).toBeNull();
  });
});
