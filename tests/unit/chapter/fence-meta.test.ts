import { describe, expect, it } from 'vitest';
import { parseFenceMeta } from '../../../src/chapter/fence-meta.ts';

describe('the words after a fence', () => {
  it('reads attributes and marked lines', () => {
    const { attributes, marked, unknown } = parseFenceMeta('title="a b" {1,3-5} of="Pod.spec"');
    expect(attributes).toEqual({ title: 'a b', of: 'Pod.spec' });
    expect([...marked]).toEqual([1, 3, 4, 5]);
    expect(unknown).toEqual([]);
  });

  it('hands back what it cannot read', () => {
    expect(parseFenceMeta('k8s {x}').unknown).toEqual(['k8s', '{x}']);
  });

  it('reads values as other programs write them', () => {
    expect(parseFenceMeta("title=a.py of='b c'").attributes).toEqual({ title: 'a.py', of: 'b c' });
  });

  it('does not fill the memory for a slip', () => {
    expect(parseFenceMeta('{1-99999999}').marked.size).toBeLessThan(2000);
  });
});
