/** The colours of a picture, as `#rrggbb`. */
export interface CardColours {
  paper: string;
  ink: string;
  soft: string;
  rule: string;
  correction: string;
}

/**
 * The light colours of the token file, for pictures and files that no stylesheet reaches.
 *
 * @param tokens text of styles/tokens.css.
 */
export function tokenColours(tokens: string): CardColours {
  const colour = (name: string) => {
    const pattern = new RegExp(`--${name}:\\s*light-dark\\(\\s*oklch\\(([^)]+)\\)`);
    const numbers = pattern.exec(tokens)?.[1]?.trim().split(/\s+/).map(Number);
    if (numbers?.length !== 3 || numbers.some(Number.isNaN)) {
      throw new RangeError(`The token file has no oklch colour --${name}`);
    }
    return hexOfOklch(numbers[0]!, numbers[1]!, numbers[2]!);
  };
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('soft'),
    rule: colour('rule'),
    correction: colour('correction'),
  };
}

/**
 * CSS Color 4, section 12: OKLCH to sRGB, clipped to its range.
 *
 * @param hue in degrees.
 */
export function hexOfOklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(byteOf).join('')}`;
}

function byteOf(linear: number): string {
  const clipped = Math.min(1, Math.max(0, linear));
  const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
