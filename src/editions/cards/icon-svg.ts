import { strokePath } from './card-svg.ts';
import type { OutlineFont } from './outlined-text.ts';
import type { CardColours } from './token-colours.ts';

/** A numeral or letter; or a picture as a `data:` address. */
export type Sign = { text: string } | { logo: string };

/**
 * The icon of the site: a numeral and one stroke of the pen, or the book's logo, on paper of its own,
 * so that it reads on light and dark bars alike without a stylesheet. 64 units wide and high.
 *
 * @param radius of the corners: systems that cut icons themselves want 0, and may cut all that lies
 *   outside a circle of 0.4 of the width (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
export function iconSvg(
  sign: Sign,
  font: OutlineFont,
  colours: CardColours,
  radius: number,
): string {
  const scale = radius === 0 ? 0.85 : 1;
  const margin = 32 * (1 - scale);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="${radius}" fill="${colours.paper}"/>`,
    `<g transform="translate(${margin} ${margin}) scale(${scale})">`,
    'logo' in sign
      ? `<image x="8" y="8" width="48" height="48" href="${sign.logo}"/>`
      : numeralAndStroke(sign.text, font, colours),
    '</g></svg>',
  ].join('');
}

function numeralAndStroke(text: string, font: OutlineFont, colours: CardColours): string {
  const { path, width } = font.outline(text, text.length > 1 ? 38 : 48);
  return [
    `<path transform="translate(${(64 - width) / 2} 44)" d="${path}" fill="${colours.ink}"/>`,
    `<path d="${strokePath(13, 50, 38, 6)}" fill="${colours.correction}"/>`,
  ].join('');
}
