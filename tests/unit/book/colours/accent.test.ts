import { describe, expect, it } from 'vitest';
import { accentFault, accentProperties } from '../../../../src/book/colours/accent.ts';
import { contrast, hexOfOklch, oklchOf } from '../../../../src/book/colours/oklch.ts';
import { token } from '../../../../src/book/colours/token.ts';

const names = ['link', 'correction'] as const;
const some = [0.05, 0.3, 0.45, 0.6, 0.9].flatMap((lightness) =>
  [0, 0.05, 0.15, 0.3].flatMap((chroma) =>
    [10, 70, 130, 190, 250, 310].map((hue) => hexOfOklch(lightness, chroma, hue)),
  ),
);

describe('colours of a book', () => {
  it.each(names)('the usual colour of a %s is good', (name) => {
    const usual = hexOfOklch(...token(name).light);
    expect(accentFault(name, { [name]: usual })).toBeUndefined();
  });

  it('are told apart from what they would be taken for, and read', () => {
    expect(accentFault('link', { link: '#88aaff' })).toContain('5.7:1 to paper instead of 2.1:1');
    expect(accentFault('link', { link: '#b00020' })).toContain('that of a correction');
    expect(accentFault('link', { link: '#8a1c7c', correction: '#8a1c7c' })).toContain('correction');
    expect(accentFault('correction', { correction: '#0b6e4f' })).toContain('that of an answer');
    expect(accentFault('correction', { correction: '#555555' })).toContain('loudest');
  });

  it.each(names)('the colour that is named instead of a faulty %s is good', (name) => {
    const faults = some.flatMap((hex) => accentFault(name, { [name]: hex }) ?? []);
    expect(faults.length).toBeGreaterThan(40);
    for (const fault of faults) {
      const named = /"(#[0-9a-f]{6})"$/.exec(fault)![1]!;
      expect(accentFault(name, { [name]: named })).toBeUndefined();
    }
  });

  it.each(names)('a good %s is read in the dark as well, in its hue', (name) => {
    for (const hex of some.filter((each) => accentFault(name, { [name]: each }) === undefined)) {
      const css = accentProperties({ [name]: hex });
      const dark = new RegExp(`^--${name}: light-dark\\(${hex}, (#[0-9a-f]{6})\\);$`).exec(
        css,
      )![1]!;
      for (const ground of ['paper', 'sheet']) {
        expect(contrast(dark, hexOfOklch(...token(ground).dark))).toBeGreaterThanOrEqual(6.7);
      }
    }
  });
});

describe('OKLCH', () => {
  it('becomes sRGB as in CSS Color 4, and comes back', () => {
    expect(hexOfOklch(1, 0, 0)).toBe('#ffffff');
    expect(hexOfOklch(0.627955, 0.257683, 29.2339)).toBe('#ff0000');
    expect(hexOfOklch(0.519752, 0.176858, 142.4954)).toBe('#008000');
    for (const hex of ['#ff0000', '#2d5f8b', '#010203']) {
      expect(hexOfOklch(...oklchOf(hex))).toBe(hex);
    }
  });

  it('says which token is missing', () => {
    expect(() => token('paper', ':root{}')).toThrow('--paper');
  });
});
