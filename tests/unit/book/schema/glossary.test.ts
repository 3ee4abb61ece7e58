import { expect, it } from 'vitest';
import { glossarySchema } from '../../../../src/book/schema/glossary.ts';

const entry = {
  word: { ko: '파드', en: 'Pod' },
  description: { ko: '묶음입니다.', en: 'A group.' },
};

it('makes a glossary with defaults', () => {
  expect(glossarySchema(['ko', 'en']).parse({ exempt: ['VM'], pod: entry })).toEqual({
    exempt: ['VM'],
    synonyms: [],
    terms: [{ id: 'pod', ...entry, aliases: [], official: false, avoid: {} }],
  });
});

it('takes a book in one language, and a translation that is not there yet', () => {
  const monolingual = { word: { ko: '파드' }, description: { ko: '묶음입니다.' } };
  expect(glossarySchema(['ko']).parse({ pod: monolingual }).terms[0]?.word).toEqual({ ko: '파드' });
  expect(glossarySchema(['ko', 'en']).safeParse({ pod: monolingual }).success).toBe(true);
});

it.each([
  ['a language that the book lacks', { pod: { ...entry, word: { ko: '파드', fr: 'pod' } } }],
  ['a missing original', { pod: { ...entry, word: { en: 'Pod' } } }],
  ['an unknown key', { pod: { ...entry, alias: [] } }],
  ['an id that is no address', { 'Pod Network': entry }],
])('refuses %s', (_, file) => {
  expect(glossarySchema(['ko', 'en']).safeParse(file).success).toBe(false);
});
