import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/language/edit-distance.ts';
import { nearest } from '../../../src/language/nearest.ts';

describe('the edit distance', () => {
  it.each([
    ['image', 'image', 9, 0],
    ['contianers', 'containers', 9, 1],
    ['kitten', 'sitting', 9, 3],
    ['', 'abc', 9, 3],
    ['kitten', 'sitting', 2, 3],
    ['a', 'abcdef', 2, 3],
  ])('from %j to %j within %i is %i', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
    expect(editDistance(b, a, limit)).toBe(distance);
  });
});

describe('the nearest word', () => {
  it.each([
    ['selctor', 'selector'],
    ['Pdo', 'pod'],
    ['replica', 'replicas'],
    ['xyz', undefined],
    ['selectorlabels', undefined],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, ['replicas', 'selector', 'pod'])).toBe(expected);
  });
});
