import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Card, cardSize, cardSvg } from './card-svg.ts';
import { drawPicture } from './draw-picture.ts';
import { iconSvg, type Sign } from './icon-svg.ts';
import { OutlineFont } from './outlined-text.ts';
import type { Accent } from '../../book/colours/accent.ts';
import { cardColours } from './token-colours.ts';
import { remembered } from '../remembered.ts';

/** A share image as PNG, 1200 by 630. */
export function drawCard(card: Card, accent?: Accent): Promise<Buffer> {
  const fonts = { numeral: font('Light'), title: font('Bold'), foot: font('Regular') };
  return drawPicture(cardSvg(card, fonts, cardColours(accent)), cardSize.width);
}

/** The icon of the site as SVG, with round corners. */
export function drawIcon(sign: Sign, accent?: Accent): string {
  return iconSvg(sign, font('Bold'), cardColours(accent), 12);
}

/** The icon of the site as PNG: square, since systems cut corners of their own. */
export function drawSquareIcon(sign: Sign, size: number, accent?: Accent): Promise<Buffer> {
  return drawPicture(iconSvg(sign, font('Bold'), cardColours(accent), 0), size);
}

const font = remembered((style: string): OutlineFont => {
  const folder = dirname(findPackageJSON('pretendard', resolve('package.json'))!);
  return new OutlineFont(join(folder, `dist/public/static/Pretendard-${style}.otf`));
});
