import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TermMatcher } from '../../../src/language/term-matcher.ts';
import { indexedTerms, indexedWords, termToken, wordTokens } from '../../../src/search/analyse.ts';
import { editDistance } from '../../../src/language/edit-distance.ts';
import { SEARCH_VERSION } from '../../../src/search/index-format.ts';
import { asHangulKeys } from '../../../src/search/keyboard.ts';
import { englishStem, hangulStem } from '../../../src/search/stems.ts';

const matcher = new TermMatcher([['파드', 'pod'], ['컨테이너']]);

/** The tokens of a text, as the index has them. */
function tokens(text: string): string[] {
  return [...indexedTerms(text, matcher).map(termToken), ...indexedWords(text).flatMap(wordTokens)];
}

describe('the tokens of a text', () => {
  it('gives terms, pairs of syllables, stems and parts', () => {
    expect(tokens('파드에서 containerPort 8080을 여는')).toEqual([
      '§0',
      '파드',
      'containerport',
      'container',
      'port',
      '8080',
      '을',
      '여는',
    ]);
  });

  it('counts no term that is a part of an identifier', () => {
    const { length } = indexedTerms(
      'pods, pods/portforward, spec.pods[0], hello-pod.yaml, runPod',
      matcher,
    );
    expect(length).toBe(2);
  });

  it('gives a range of addresses whole and in halves', () => {
    expect(tokens('10.244.1.0/24')).toEqual(['10.244.1.0/24', '10.244.1.0', '24']);
  });

  it('keeps the hyphens of options, and the case of single letters', () => {
    expect(tokens('get -L env --overwrite=true')).toEqual([
      'get',
      '-L',
      'env',
      '--overwrite',
      'overwrit',
      'true',
    ]);
    expect(tokens('well-known - and -1')).toEqual(['wellknown', 'well', 'known', '1']);
  });

  it('leaves out English stop words and knows very long identifiers by their parts', () => {
    const image = 'registry.example.org/team/images/agnhost:2.53';
    expect(tokens(`the ${image}`)).not.toContain('the');
    expect(tokens(image)).toContain('agnhost');
    expect(tokens(image).every((token) => token.length < 40)).toBe(true);
  });

  it('has a new version whenever it gives other tokens', () => {
    const text =
      '파드는 컨테이너들을 공유하는 단위입니다. kubectl explain pods.spec.containers, POST /api/v1, ' +
      'Sharing shared shares processes; 10.244.1.0/24 게스트OS ㅍㄷ 容器 hello-pod.yaml runAsNonRoot größer labelling -l --dry-run=server';
    const digest = createHash('sha256').update(tokens(text).join(' ')).digest('hex');
    expect([SEARCH_VERSION, digest.slice(0, 12)]).toMatchInlineSnapshot(`
      [
        6,
        "64d9f9f34d60",
      ]
    `);
  });
});

it.each([
  ['sharing', 'shared'],
  ['shares', 'share'],
  ['running', 'run'],
  ['policies', 'policy'],
  ['processes', 'process'],
  ['scaled', 'scaling'],
  ['labelling', 'label'],
  ['cancelled', 'canceled'],
  ['installing', 'install'],
])('gives %s and %s one stem', (a, b) => {
  expect(englishStem(a)).toBe(englishStem(b));
});

it.each(['string', 'status', 'used', 'thing', 'does', 'calling'])(
  'does not stem %s to nothing',
  (word) => {
    expect(englishStem(word).length).toBeGreaterThanOrEqual(3);
  },
);

it('takes the shortest form of a Hangul word', () => {
  expect(['네트워크를', '공유하나요', '파드'].map(hangulStem)).toEqual([
    '네트워크',
    '공유',
    '파드',
  ]);
});

describe('editDistance', () => {
  it.each([
    ['container', 'container', 0],
    ['contianer', 'container', 1],
    ['sidcar', 'sidecar', 1],
    ['ㅋㅓㄴㅌㅐㅇㅣㄴㅓ', 'ㅋㅓㄴㅌㅔㅇㅣㄴㅓ', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('of %s and %s', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  it('stops above its limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });
});

describe('keyboards', () => {
  it('reads keys on the other layout', () => {
    expect(asHangulKeys('vkem')).toBe('파드');
  });

  it('bears what es-hangul throws on', () => {
    for (const word of ['hot', 'photoshop', 'horizontal']) {
      expect(() => asHangulKeys(word)).not.toThrow();
    }
  });
});
