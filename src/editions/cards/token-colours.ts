import type { Accent } from '../../book/colours/accent.ts';
import { hexOfOklch } from '../../book/colours/oklch.ts';
import { token } from '../../book/colours/token.ts';

/** The colours of a picture, as `#rrggbb`. */
export type CardColours = Readonly<Record<'paper' | 'ink' | 'soft' | 'correction', string>>;

/** The light colours of the site, for pictures and files that no stylesheet reaches. */
export function cardColours(accent: Accent = {}): CardColours {
  const colour = (name: string) => hexOfOklch(...token(name).light);
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('soft'),
    correction: accent.correction ?? colour('correction'),
  };
}
