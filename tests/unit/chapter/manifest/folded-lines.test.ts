import { describe, expect, it } from 'vitest';
import { foldedLines } from '../../../../src/chapter/manifest/folded-lines.ts';

const long = [
  'kind: Pod',
  'metadata:',
  '  name: a',
  'spec:',
  '  containers:',
  '    - name: a',
  '      # a remark',
  ...Array.from({ length: 20 }, (_, index) => `      key${index}: 1`),
  '  volumes:',
  '    - name: b',
];

describe('the lines of a manifest that stand folded', () => {
  it('are none in a short one', () => {
    expect(foldedLines(long.slice(0, 24), [{ line: 10, endLine: 10 }])).toEqual([]);
  });

  it('are all behind the first twelve where nothing is spoken of', () => {
    expect(foldedLines(long, [])).toEqual([{ line: 13, endLine: 29 }]);
  });

  it('leave the head, what is spoken of, and the keys that lead there', () => {
    const folded = foldedLines(long, [{ line: 20, endLine: 20 }]);
    expect(folded).toEqual([
      { line: 7, endLine: 19 },
      { line: 21, endLine: 29 },
    ]);
  });

  it('are never few at once', () => {
    const folded = foldedLines(long, [
      { line: 20, endLine: 20 },
      { line: 24, endLine: 24 },
      { line: 28, endLine: 29 },
    ]);
    expect(folded).toEqual([{ line: 7, endLine: 19 }]);
  });
});
