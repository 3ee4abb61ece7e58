import { fitTitle } from './fit-title.ts';
import type { OutlineFont } from './outlined-text.ts';
import type { CardColours } from './token-colours.ts';

/** What a share image says. */
export interface Card {
  /** Number of the chapter; a page that is no chapter has none. */
  numeral?: string | undefined;
  /** A picture as a `data:` address, in place of the numeral. */
  logo?: string | undefined;
  title: string;
  /** The line at the foot: the book. */
  foot: string;
}

type CardFonts = Readonly<Record<'numeral' | 'title' | 'foot', OutlineFont>>;

export const cardSize = { width: 1200, height: 630 };

/** Everything stands this far from the edges, so that a crop to 2:1 cuts nothing off. */
const margin = 80;

const lineHeight = 1.28;
const numeralSize = 190;
const numeralBaseline = 218;
const footSize = 28;

/** Where the numeral stands. */
const logoHeight = 140;

/** Room for a title below a numeral, and alone, with the baseline of its last line. */
const layouts = {
  chapter: { height: 230, largest: 88, baseline: 452 },
  page: { height: 320, largest: 108, baseline: 388 },
};

/** A share image: numeral, title and the one cinnabar stroke, as paths alone. */
export function cardSvg(card: Card, fonts: CardFonts, colours: CardColours): string {
  const { width, height } = cardSize;
  const foot = fonts.foot.outline(drawable(card.foot, fonts.foot), footSize);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...numeralAndTitle(card, fonts, colours),
    placed(foot.path, margin, height - margin + 6, colours.soft),
    '</svg>',
  ].join('');
}

function numeralAndTitle(card: Card, fonts: CardFonts, colours: CardColours): string[] {
  const first = signOf(card, fonts, colours);
  const { baseline, ...room } = first ? layouts.chapter : layouts.page;
  const title = drawable(card.title, fonts.title);
  const sign = first?.drawn ?? '';
  if (title === '') return [sign, first ? pen(numeralBaseline + 40, first.width, colours) : ''];
  const { size, lines } = fitTitle(
    title,
    { ...room, lineHeight, width: cardSize.width - 2 * margin, smallest: 44 },
    (line) => fonts.title.outline(line, 1).width,
  );
  const outlines = lines.map((line) => fonts.title.outline(line, size));
  const top = baseline - (lines.length - 1) * size * lineHeight;
  return [
    sign,
    ...outlines.map(({ path }, index) =>
      placed(path, margin, top + index * size * lineHeight, colours.ink),
    ),
    pen(baseline + Math.max(size * 0.28, 19), outlines.at(-1)!.width, colours),
  ];
}

/** What the picture begins with, if anything. */
function signOf({ logo, numeral }: Card, fonts: CardFonts, colours: CardColours) {
  if (logo) {
    const drawn = `<image x="${margin}" y="${numeralBaseline - logoHeight}" width="${4 * logoHeight}" height="${logoHeight}" preserveAspectRatio="xMinYMax" href="${logo}"/>`;
    return { drawn, width: logoHeight };
  }
  if (!numeral) return undefined;
  const { path, width } = fonts.numeral.outline(numeral, numeralSize);
  return { drawn: placed(path, margin - 8, numeralBaseline, colours.soft), width };
}

function pen(y: number, length: number, colours: CardColours): string {
  return `<path d="${strokePath(margin, y, length)}" fill="${colours.correction}"/>`;
}

/** A stroke of the pen from the left: it starts at full width and thins out as it lifts. */
export function strokePath(x: number, y: number, length: number, thickness = 11): string {
  const end = x + length;
  const rise = length * 0.006;
  return [
    `M${round(x)} ${round(y)}`,
    `C${round(x + length / 3)} ${round(y - rise)} ${round(x + (2 * length) / 3)} ${round(y - 2 * rise)} ${round(end)} ${round(y - rise)}`,
    `L${round(end - 2)} ${round(y + thickness * 0.45)}`,
    `C${round(x + (2 * length) / 3)} ${round(y + thickness * 0.7)} ${round(x + length / 3)} ${round(y + thickness)} ${round(x + 2)} ${round(y + thickness)}Z`,
  ].join('');
}

/** A text of which the font lacks more than half says nothing; better none at all. */
function drawable(text: string, font: OutlineFont): string {
  return font.outline(text, 1).drawn > 0.5 ? text : '';
}

const placed = (path: string, x: number, y: number, fill: string) =>
  path && `<path transform="translate(${round(x)} ${round(y)})" d="${path}" fill="${fill}"/>`;

const round = (value: number) => Math.round(value * 100) / 100;
