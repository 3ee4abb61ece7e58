import { expect, it } from 'vitest';
import { Synonyms } from '../../../src/search/synonyms.ts';

const synonyms = new Synonyms([
  ['삭제', '지우', '지워', 'delete'],
  ['재시작', '다시 시작', 'restart'],
]);

it('knows a verb by the beginnings of its forms', () => {
  expect(synonyms.of('삭제하는')).toEqual(['지우', '지워', 'delete']);
  expect(synonyms.of('지우기')).toEqual(['삭제', '지워', 'delete']);
  expect(synonyms.of('미지우')).toEqual([]);
});

it('knows what is inflected in a Hangul word', () => {
  expect(synonyms.stemsOf('지우면')).toEqual(['지우']);
  expect(synonyms.stemsOf('지우')).toEqual([]);
  expect(synonyms.stemsOf('미지우')).toEqual([]);
});

it('knows a Latin word in all its forms', () => {
  expect(synonyms.of('Deleting')).toEqual(['삭제', '지우', '지워']);
  expect(synonyms.of('deleter')).toEqual([]);
});

it('knows forms of several words', () => {
  expect(synonyms.lengthAt(['컨테이너', '다시', '시작하기'], 1)).toBe(2);
  expect(synonyms.lengthAt(['컨테이너', '다시', '시작하기'], 0)).toBe(1);
  expect(synonyms.lengthAt(['다시'], 0)).toBe(1);
  expect(synonyms.of('다시 시작하기')).toEqual(['재시작', 'restart']);
});
