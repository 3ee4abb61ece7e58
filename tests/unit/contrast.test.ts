import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Oklch = [lightness: number, chroma: number, hue: number];

const css = readFileSync('src/styles/tokens.css', 'utf8');
const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const tokens = new Map(
  [
    ...css.matchAll(
      new RegExp(`--([\\w-]+): light-dark\\(\\s*${colour},\\s*${colour}\\s*\\)`, 'g'),
    ),
  ].map(([, name, ...numbers]) => {
    const [a, b, c, d, e, f] = numbers.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return [name!, { light: [a, b, c] as Oklch, dark: [d, e, f] as Oklch }] as const;
  }),
);

const text = ['ink', 'soft', 'link', 'correction', 'clarification', 'answer', 'drift', 'source'];
const code = ['yaml-key', 'yaml-string', 'yaml-number', 'yaml-comment'];

describe.each(['light', 'dark'] as const)('contrast, %s', (theme) => {
  // Art direction: text and type tokens at least 5.7:1 in the light and 6.7:1 in the dark.
  const least = theme === 'light' ? 5.7 : 6.7;

  it.each(text)(`--%s is read on paper and sheet`, (name) => {
    for (const ground of ['paper', 'sheet']) {
      expect(ratio(name, ground, theme)).toBeGreaterThanOrEqual(least - 0.05);
    }
  });

  it.each(code)('--%s is read on sheet, as WCAG AA asks', (name) => {
    expect(ratio(name, 'sheet', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('lines are seen on paper and sheet', () => {
    for (const ground of ['paper', 'sheet']) {
      expect(ratio('line', ground, theme)).toBeGreaterThanOrEqual(3);
    }
  });
});

it('reads every token', () => {
  for (const name of [...text, ...code, 'paper', 'sheet', 'rule', 'line']) {
    expect([...tokens.keys()]).toContain(name);
  }
});

/** WCAG 2.2, "contrast ratio". */
function ratio(a: string, b: string, theme: 'light' | 'dark'): number {
  const [one, two] = [a, b].map((name) => luminance(tokens.get(name)![theme]));
  return (Math.max(one!, two!) + 0.05) / (Math.min(one!, two!) + 0.05);
}

/** Relative luminance of a colour in OKLCH: to linear sRGB (CSS Color 4, section 10), then Y. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}
