import { contrast, hexOfOklch, type Oklch, oklchOf } from './oklch.ts';
import { token } from './token.ts';

/** The colours that a book may have of its own, as `#rrggbb` in the light. */
export interface Accent {
  link?: string | undefined;
  correction?: string | undefined;
}

/** What art direction asks of every colour of text, on paper and on sheet. */
const least = { light: 5.7, dark: 6.7 };

/** Hues closer than this are taken for each other. */
const apart = 30;
/** What has less colour than this has no hue to speak of. */
const grey = 0.04;
/** The red pen is the loudest mark. */
const loud = 0.1;

/** What is wrong with a colour, with the nearest that is good; nothing if it is. */
export function accentFault(name: keyof Accent, accent: Accent): string | undefined {
  const hex = accent[name]!;
  const fault = faultOf(hex, name, accent);
  return fault && `expected ${fault}, such as "${nearest(hex, name, accent)}"`;
}

/** The custom properties of a book's own colours: as named in the light, of the same hue in the dark. */
export function accentProperties(accent: Accent): string {
  return Object.entries(accent)
    .map(([name, hex]: [string, string]) => {
      const [, chroma, hue] = oklchOf(hex);
      const [lightness, most] = token(name).dark;
      const dark = readableInDark([lightness, Math.min(chroma, most), hue]);
      return `--${name}: light-dark(${hex}, ${dark});`;
    })
    .join(' ');
}

function faultOf(hex: string, name: keyof Accent, accent: Accent): string | undefined {
  const [, chroma, hue] = oklchOf(hex);
  const taken = Object.entries(marksBeside[name]).find(
    ([mark]) => chroma >= grey && isNear(hue, hueOf(mark, accent)),
  );
  if (taken) return `a colour that nobody takes for that of ${taken[1]}`;
  if (name === 'correction' && chroma < loud) return 'a colour that is the loudest of the text';
  const ratio = lowestContrast(hex, 'light');
  if (ratio >= least.light) return undefined;
  return `a contrast of ${least.light}:1 to paper instead of ${ratio.toFixed(1)}:1`;
}

/** What stands beside it in a text, and must not look like it. */
const marksBeside: Record<keyof Accent, Record<string, string>> = {
  link: { correction: 'a correction' },
  correction: {
    link: 'a link',
    clarification: 'a clarification',
    answer: 'an answer',
    drift: 'what has changed since',
  },
};

/** Who changes both colours has the link held to the new correction. */
const hueOf = (mark: string, { correction }: Accent) =>
  mark === 'correction' && correction ? oklchOf(correction)[2] : token(mark).light[2];

const isNear = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180) < apart;

/** Of the colours that are good, the one of the least other hue, and then of the least other lightness. */
function nearest(hex: string, name: keyof Accent, accent: Accent): string {
  const [lightness, chroma, hue] = oklchOf(hex);
  const enough = name === 'correction' ? Math.max(chroma, loud + 0.02) : chroma;
  for (const turn of nearFirst(hue, hue - 180, hue + 180, 4)) {
    for (const tried of nearFirst(lightness, 0.3, 0.6, 0.01)) {
      const candidate = hexOfOklch(tried, enough, turn);
      if (faultOf(candidate, name, accent) === undefined) return candidate;
    }
  }
  return hexOfOklch(...token(name).light);
}

/** Numbers between two bounds, those near a third one first. */
function nearFirst(wanted: number, from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => from + index * step).sort(
    (one, other) => Math.abs(one - wanted) - Math.abs(other - wanted),
  );
}

/** The colour, as much lighter as it takes to be read in the dark. */
function readableInDark([lightness, chroma, hue]: Oklch): string {
  for (let tried = lightness; ; tried += 0.005) {
    const hex = hexOfOklch(tried, chroma, hue);
    if (lowestContrast(hex, 'dark') >= least.dark) return hex;
  }
}

function lowestContrast(hex: string, theme: keyof typeof least): number {
  return Math.min(
    ...['paper', 'sheet'].map((ground) => contrast(hex, hexOfOklch(...token(ground)[theme]))),
  );
}
