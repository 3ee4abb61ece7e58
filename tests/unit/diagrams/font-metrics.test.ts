import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FontMetrics } from '../../../src/diagrams/metrics/font-metrics.ts';
import { fontFiles } from '../../../src/diagrams/render/font-files.ts';

/** What Chromium measured; `tests/browser/diagrams/record-widths.ts` writes the file. */
interface Recorded {
  size: number;
  weight: number;
  text: string;
  advance: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

const recorded = JSON.parse(
  readFileSync('tests/fixtures/diagrams/chromium-text.json', 'utf8'),
) as Recorded[];

describe('text is as wide and high as in Chromium', () => {
  const fonts = new FontMetrics(fontFiles());

  it.each(recorded)('$size px $weight: $text', ({ size, weight, text, ...box }) => {
    const measured = fonts.measure(text, size, weight);
    expect(Math.abs(measured.advance - box.advance)).toBeLessThan(0.06);
    expect(Math.abs(measured.left - box.x)).toBeLessThan(0.06);
    expect(Math.abs(measured.right - measured.left - box.width)).toBeLessThan(0.06);
    expect([-measured.ascent, measured.ascent + measured.descent]).toEqual([box.y, box.height]);
  });

  it('takes the bold font from 600 on and the regular one up to 500', () => {
    const width = (weight: number): number => fonts.measure('AVATAR', 16, weight).advance;
    expect(width(500)).toBe(width(400));
    expect(width(600)).toBe(width(700));
    expect(width(700)).toBeGreaterThan(width(400));
  });

  it('names characters that the fonts lack, and counts an em for each', () => {
    expect(fonts.missing.size).toBe(0);
    expect(fonts.measure('a🚀', 10, 400).advance).toBeCloseTo(
      fonts.measure('a', 10, 400).advance + 10,
      1,
    );
    expect([...fonts.missing]).toEqual(['🚀']);
  });
});
