import { expect, it } from 'vitest';
import { isParticle, withoutParticle, withoutPredicate } from '../../../src/language/particles.ts';

it.each([
  ['파드는', '파드'],
  ['컨테이너에서는', '컨테이너'],
  ['미니쿠베로', '미니쿠베'],
  ['프로세스별로', '프로세스'],
])('takes the longest particle off: %s', (word, noun) => {
  expect(withoutParticle(word)).toBe(noun);
});

it.each(['파드', '경로', '차이'])(
  'leaves a word alone of which too little would remain: %s',
  (word) => {
    expect(withoutParticle(word)).toBeUndefined();
  },
);

it.each([
  ['공유하는', '공유'],
  ['공유하나요', '공유'],
  ['격리되면', '격리'],
  ['스케일링하려면', '스케일링'],
  ['가상화한다', '가상화'],
])('finds the noun of a verb: %s', (word, noun) => {
  expect(withoutPredicate(word)).toBe(noun);
});

it.each(['연결해제', '함께', '하나', '컨테이너'])('takes no noun for a verb: %s', (word) => {
  expect(withoutPredicate(word)).toBeUndefined();
});

it('knows combinations of particles', () => {
  expect(isParticle('에서는')).toBe(true);
  expect(isParticle('폴리오')).toBe(false);
});
