import { describe, expect, it } from 'vitest';
import { decoded, percentEncoded } from '../../../src/language/percent-encoding.ts';

describe('an address as people read it', () => {
  it.each([
    ['%ED%8C%8C%EB%93%9C.png', '파드.png'],
    ['100%.png', '100%.png'],
    ['%E0%A4', '%E0%A4'],
  ])('%s', (address, read) => expect(decoded(address)).toBe(read));
});

it('encodes every sign that is asked for', () => {
  expect(['(', '가', ' '].map(percentEncoded)).toEqual(['%28', '%EA%B0%80', '%20']);
});
