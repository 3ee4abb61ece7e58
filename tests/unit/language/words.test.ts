import { expect, it } from 'vitest';
import { identifierParts, words } from '../../../src/language/words.ts';

it('splits a text by script, with places', () => {
  const text = '게스트OS는 10.244.1.0/24, pods/portforward와 ㅍㄷ 容器';
  expect(words(text).map((word) => [word.script, word.text])).toEqual([
    ['hangul', '게스트'],
    ['latin', 'OS'],
    ['hangul', '는'],
    ['number', '10.244.1.0/24'],
    ['latin', 'pods/portforward'],
    ['hangul', '와'],
    ['jamo', 'ㅍㄷ'],
    ['cjk', '容器'],
  ]);
  for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
});

it.each([
  ['containerPort', ['container', 'port']],
  ['runAsNonRoot', ['run', 'as', 'non', 'root']],
  ['NSX-T', ['nsx', 't']],
  ['APIServer', ['api', 'server']],
  ['kubectl', ['kubectl']],
])('splits identifiers: %s', (word, parts) => {
  expect(identifierParts(word)).toEqual(parts);
});
