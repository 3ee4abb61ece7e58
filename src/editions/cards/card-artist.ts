import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Card, cardSize, cardSvg } from './card-svg.ts';
import { drawPicture } from './draw-picture.ts';
import { iconSvg } from './icon-svg.ts';
import { OutlineFont } from './outlined-text.ts';
import { type CardColours, tokenColours } from './token-colours.ts';

/** A share image as PNG, 1200 by 630. */
export function drawCard(card: Card): Promise<Buffer> {
  const fonts = { numeral: font('Light'), title: font('Bold'), foot: font('Regular') };
  return drawPicture(cardSvg(card, fonts, siteColours()), cardSize.width);
}

/** The icon of the site as SVG, with round corners. */
export function drawIcon(sign: string): string {
  return iconSvg(sign, font('Bold'), siteColours(), 12);
}

/** The icon of the site as PNG: square, since systems cut corners of their own. */
export function drawSquareIcon(sign: string, size: number): Promise<Buffer> {
  return drawPicture(iconSvg(sign, font('Bold'), siteColours(), 0), size);
}

/** The light colours of the site. */
export function siteColours(): CardColours {
  colours ??= tokenColours(readFileSync('src/styles/tokens.css', 'utf8'));
  return colours;
}

let colours: CardColours | undefined;
const fonts = new Map<string, OutlineFont>();

function font(style: string): OutlineFont {
  const known = fonts.get(style);
  if (known) return known;
  const folder = dirname(findPackageJSON('pretendard', resolve('package.json'))!);
  const loaded = new OutlineFont(join(folder, `dist/public/static/Pretendard-${style}.otf`));
  fonts.set(style, loaded);
  return loaded;
}
