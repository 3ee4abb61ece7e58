import { describe, expect, it } from 'vitest';
import { TermMatcher } from '../../../src/language/term-matcher.ts';

const surfaces = [
  ['파드', 'Pod', 'pods'],
  ['네트워크', 'network'],
  ['네임스페이스', 'namespace'],
  ['네트워크 네임스페이스', 'network namespace'],
  ['포트', 'port'],
  ['앱', 'app'],
  ['로그', 'log'],
  ['kubectl'],
  ['공유', 'share'],
];
const matcher = new TermMatcher(surfaces);

/** The forms found, as they stand in the text. */
function found(text: string): string[] {
  return matcher.findAll(text).map(({ start, end }) => text.slice(start, end));
}

describe('TermMatcher', () => {
  it.each([
    ['파드는 가볍다', ['파드']],
    ['파드에서만', ['파드']],
    ['파드들의 로그를', ['파드', '로그']],
    ['공유하는 것, 공유된 것', ['공유', '공유']],
    ['kubectl이 보낸다', ['kubectl']],
    ['Pods and PORTS', ['Pods', 'PORTS']],
  ])('finds terms with what is glued to them: %s', (text, forms) => {
    expect(found(text)).toEqual(forms);
  });

  it.each(['포트폴리오', '블로그', '복앱', '스파드', 'important', 'application'])(
    'does not find a short term inside another word: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('finds long terms whatever their spacing, and the terms inside them', () => {
    for (const text of [
      '네트워크 네임스페이스를',
      '네트워크네임스페이스를',
      '네트워크-네임스페이스를',
    ]) {
      const terms = matcher.findAll(text).map(({ term }) => term);
      expect(terms.toSorted()).toEqual([1, 2, 3]);
    }
  });

  it('takes the longest term where only one is wanted', () => {
    expect(matcher.findLongest('network namespace port').map(({ term }) => term)).toEqual([3, 4]);
  });

  it('finds parts of identifiers', () => {
    expect(found('containerPort')).toEqual(['Port']);
    expect(found('pods/portforward')).toEqual(['pods']);
  });

  it('does not join words across a sentence', () => {
    expect(matcher.findAll('네트워크. 네임스페이스').map(({ term }) => term)).toEqual([1, 2]);
  });

  it('compares whole forms', () => {
    expect(matcher.exact('Network Namespace')).toBe(3);
    expect(matcher.exact('networks')).toBe(1);
    expect(matcher.exact('네임스')).toBeUndefined();
  });
});
