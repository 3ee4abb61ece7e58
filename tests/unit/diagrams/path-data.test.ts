import { describe, expect, it } from 'vitest';
import { parsePath, pathBox, pointsAlong } from '../../../src/diagrams/metrics/path-data.ts';
import { formatPath, simplify } from '../../../src/diagrams/scene/path-format.ts';

describe('paths', () => {
  it('reads relative and absolute commands, implied lines and closing', () => {
    expect(formatPath(parsePath('m1 2 3 4h5V0l-1-1z'))).toBe('M1 2L4 6H9V0L8 -1Z');
  });

  it('keeps within its box where a curve turns', () => {
    expect(pathBox('M0 0C0 40 100 40 100 0')).toEqual({ left: 0, top: 0, right: 100, bottom: 30 });
  });

  it('takes arcs for what they are', () => {
    const box = pathBox('M0 10A10 10 0 0 1 20 10')!;
    expect(box.top).toBeCloseTo(0, 3);
    expect(box.bottom).toBeCloseTo(10, 3);
  });

  it('mirrors the control point of a smooth curve', () => {
    const [, , smooth] = parsePath('M0 0C0 10 10 10 10 0S20-10 20 0');
    expect(smooth).toMatchObject({ first: { x: 10, y: -10 } });
  });

  it('walks along lines and curves in small steps', () => {
    const points = pointsAlong('M0 0H10C10 20 20 20 20 0');
    expect(points).toHaveLength(7);
    expect(points.at(-1)).toEqual({ x: 20, y: 0 });
  });

  it('reads flags of an arc that run together', () => {
    expect(formatPath(parsePath('M0 0a1 1 0 012 2L5 5'))).toMatch(/^M0 0C.* 2 2L5 5$/);
  });

  it('stops at a fault and keeps what came before', () => {
    expect(formatPath(parsePath('M0 0L5 5L7'))).toBe('M0 0L5 5');
    expect(parsePath('nonsense')).toEqual([]);
  });

  it('makes one line of straight curves and of lines that go on', () => {
    const path = parsePath('M0 0C1 0 2 0 3 0L5 0L9 0L9 4');
    expect(formatPath(simplify(path))).toBe('M0 0H9V4');
  });

  it('keeps a line that turns back', () => {
    expect(formatPath(simplify(parsePath('M0 0L9 0L5 0')))).toBe('M0 0H9H5');
  });
});
