import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, pageNumbers } from '../../../../src/editions/back/page-numbers.ts';

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 3, [1, 2, 3]],
    [1, 67, [1, 2, gap, 67]],
    [4, 67, [1, 2, 3, 4, 5, gap, 67]],
    [30, 67, [1, gap, 29, 30, 31, gap, 67]],
    [67, 67, [1, gap, 66, 67]],
  ])('on page %i of %i', (current, count, shown) => {
    expect(pageNumbers(current, count)).toEqual(shown);
  });

  it('is short, rises, and has the first, the last and the current page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (count, offset) => {
        const current = (offset % count) + 1;
        const items = pageNumbers(current, count);
        const numbers = items.filter((item) => item !== gap);
        expect(items.length).toBeLessThanOrEqual(7);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers).toEqual(expect.arrayContaining([1, current, count]));
      }),
    );
  });
});
