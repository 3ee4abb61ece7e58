import { describe, expect, it } from 'vitest';
import { align } from '../../../src/translation/align.ts';
import { linkTarget } from '../../../src/translation/compare-links.ts';
import { languagePair } from '../../../src/translation/language-pair.ts';
import { isUntranslated, translatableWords } from '../../../src/translation/translatable-words.ts';

const term = (id: string, word: Record<string, string>) => ({
  id,
  word,
  aliases: [],
  description: {},
  official: false,
  avoid: {},
});
const glossary = {
  terms: [
    term('kubectl', { ko: 'kubectl', en: 'kubectl' }),
    term('pod', { ko: '파드', en: 'Pod' }),
  ],
  exempt: ['Backofen', 'get pods'],
  synonyms: [],
};
const intoEnglish = languagePair('ko', 'en', glossary);
const intoKorean = languagePair('en', 'ko', glossary);
const intoGerman = languagePair('en', 'de', glossary);

describe('a label that is the same in both languages', () => {
  it.each([
    'kubelet',
    '10.244.1.7',
    'apiVersion: v1 · kind: Pod',
    'shareProcessNamespace',
    'PID',
    'port-forward',
    'curl localhost:8888',
    'Backofen',
    'kubectl get pods',
    '“파드”',
    'hello-pod.yaml',
    '',
  ])('may be "%s"', (label) => {
    expect(isUntranslated(label, intoEnglish, 1)).toBe(false);
  });

  it.each(['파드', '파드 A', 'IP 하나', '문', 'Hardware', 'Guest OS kernel', 'read the log'])(
    'may not be "%s"',
    (label) => {
      expect(isUntranslated(label, intoEnglish, 1)).toBe(true);
    },
  );

  it('is judged by the script of the translation', () => {
    expect(isUntranslated('Pod', intoKorean, 1)).toBe(true);
    expect(isUntranslated('pod', intoKorean, 1)).toBe(true);
    expect(isUntranslated('kubectl', intoKorean, 1)).toBe(false);
    expect(isUntranslated('pod', intoGerman, 1)).toBe(false);
    expect(isUntranslated('Pod', intoGerman, 1)).toBe(true);
  });
});

describe('words to translate', () => {
  it('leaves apostrophes in words and takes quotations out', () => {
    expect(translatableWords("it's what they call 'slow bread', don't they", intoGerman)).toEqual(
      expect.arrayContaining(['what', 'they', 'call']),
    );
    expect(translatableWords("they call 'slow bread' that", intoGerman)).not.toContain('bread');
  });
});

describe('what a link leads to', () => {
  const url = { ko: 'https://a.example/1', en: 'https://b.example/2' };
  const book = {
    languages: ['ko', 'en'],
    sources: new Map([
      [
        'pods',
        {
          title: { ko: 'P' },
          url,
          publisher: 'P',
          accessed: '2026-11-23',
          read: true,
          checked: { ko: 'C' },
          placeOf: () => ({ file: 'sources.yaml', line: 1, column: 1 }),
          keyPlaceOf: () => ({ file: 'sources.yaml', line: 1, column: 1 }),
        },
      ],
    ]),
  };

  it.each([
    ['https://a.example/1', 'https://b.example/2'],
    ['https://docs.example/ko/pods/', 'https://docs.example/pods/'],
    ['https://docs.example/ko/pods/', 'https://docs.example/en/pods/'],
    ['https://ko.wiki.example/a', 'https://en.wiki.example/a'],
    ['https://docs.example/a?hl=ko#b', 'https://docs.example/a?hl=en#b'],
    ['../04-more/ko.mdx#a', '../04-more/en.mdx#a'],
  ])('is the same for %s and %s', (one, other) => {
    expect(linkTarget(one, book)).toBe(linkTarget(other, book));
  });

  it.each([
    ['https://docs.example/kopi/', 'https://docs.example/enpi/'],
    ['https://docs.example/a', 'https://docs.example/b'],
    ['../04-more/ko.mdx#a', '../04-more/en.mdx#b'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(linkTarget(one, book)).not.toBe(linkTarget(other, book));
  });
});

describe('align', () => {
  const same = (a: string, b: string) => a === b;
  const show = (original: string, translation: string) =>
    align([...original], [...translation], same)
      .map((pair) => `${pair.original ?? '-'}${pair.translation ?? '-'}`)
      .join(' ');

  it.each([
    ['abc', 'abc', 'aa bb cc'],
    ['abc', 'ac', 'aa b- cc'],
    ['ac', 'abc', 'aa -b cc'],
    ['abc', 'axc', 'aa b- -x cc'],
    ['abc', '', 'a- b- c-'],
    ['', 'ab', '-a -b'],
    ['abcd', 'acbd', 'aa b- cc -b dd'],
  ])('pairs %s with %s', (original, translation, pairs) => {
    expect(show(original, translation)).toBe(pairs);
  });
});
