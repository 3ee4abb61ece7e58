import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, unpackWords } from '../../../src/search/word-list.ts';

it('gives back the words that it packed', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'파드컨aZ9.-_/:容ー'),
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.uniqueArray(word), (list) => {
      const words = list.toSorted();
      expect(unpackWords(packWords(words))).toEqual(words);
    }),
    { seed: 1 },
  );
});

it('writes what neighbours share once', () => {
  expect(packWords(['파드', '파드들', '포트'])).toBe('!파드$들!포트');
  expect(unpackWords('')).toEqual([]);
});
