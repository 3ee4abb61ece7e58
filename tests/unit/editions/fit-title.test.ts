import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTitle } from '../../../src/editions/cards/fit-title.ts';

const room = { width: 1000, height: 300, lineHeight: 1.25, largest: 88, smallest: 44 };
/** Every character is one em wide. */
const measure = (line: string) => [...line].length;

describe('fitTitle', () => {
  it('keeps a short title on one line at the largest size', () => {
    expect(fitTitle('파드 하나', room, measure)).toEqual({ size: 88, lines: ['파드 하나'] });
  });

  it('breaks at spaces into lines of even length', () => {
    const { lines } = fitTitle('aaaa bbbb cccc dddd', room, measure);
    expect(lines).toEqual(['aaaa bbbb', 'cccc dddd']);
  });

  it('shrinks before it breaks a word', () => {
    const { size, lines } = fitTitle('a'.repeat(15), room, measure);
    expect(lines).toEqual(['a'.repeat(15)]);
    expect(size).toBeLessThan(88);
  });

  it('ends in an ellipsis what does not fit at the smallest size', () => {
    const { size, lines } = fitTitle('낱말 '.repeat(200), room, measure);
    expect(size).toBe(44);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('never runs over its room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1 }),
        (words) => {
          const { size, lines } = fitTitle(words.join(' '), room, measure);
          expect(lines.length * size * room.lineHeight).toBeLessThanOrEqual(room.height);
          for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width);
        },
      ),
    );
  });
});
