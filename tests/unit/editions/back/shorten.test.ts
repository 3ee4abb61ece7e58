import { expect, it } from 'vitest';
import { shorten } from '../../../../src/editions/back/shorten.ts';

it('shows the first and counts the rest', () => {
  expect(shorten([1, 2, 3], 2)).toEqual({ shown: [1, 2], more: 1 });
  expect(shorten([1, 2], 2)).toEqual({ shown: [1, 2], more: 0 });
  expect(shorten([], 2)).toEqual({ shown: [], more: 0 });
});
