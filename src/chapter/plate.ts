import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { PlateStrings } from '../i18n/strings.ts';
import { type Diagram, describeGraph } from '../diagrams/index.ts';
import { dot } from '../language/dot.ts';
import { noteWidth } from './note-width.ts';
import type { Drawing } from './outline.ts';

/** A phone of 320 px leaves a drawing this much; a wider one has to scroll there. */
const narrowestPlate = 320 - 2 * 20 - 2 * 16;
/** What the column of the note leaves a drawing, in px; a wider one has the margin too. */
const noteRoom = noteWidth - 2 * 24;

/** One figure: one drawing or several side by side, and what the caption says. */
export interface Plate {
  id: string;
  number: string;
  title: string;
  description: string;
  drawings: readonly Drawing[];
  /** Of the page, below which the files of the drawings are. */
  address: string;
  /** What a phone shows in their place; it says the same. */
  phone?: readonly Diagram[];
  /** Address of the picture that the drawing stands for. */
  original: string | undefined;
  strings: PlateStrings;
}

/** A plate as a `figure`: scroll regions, caption, and the same as text. */
export function plate(input: Plate): Element {
  const { id, drawings, phone = [], strings } = input;
  const desk = phone.length > 0 ? 'desk' : undefined;
  const isWide = drawings.some(({ diagram }) => diagram.width > noteRoom);
  return h(isWide ? 'figure.plate.wide' : 'figure.plate', { id }, [
    h(drawings.length > 1 ? 'div.drawings.pair' : 'div.drawings', [
      ...drawings.map(({ diagram }) => scrollRegion(diagram, desk)),
      ...phone.map((diagram) => scrollRegion(diagram, 'phone')),
    ]),
    caption(input),
    h('details.as-text', [
      h('summary', strings.asText),
      ...drawings.flatMap(({ diagram }) => [
        drawings.length > 1 ? h('p', h('b', diagram.title)) : '',
        describeGraph(diagram.graph, strings),
      ]),
    ]),
  ]);
}

function scrollRegion({ svg, width }: Diagram, where?: string): Element {
  const name = where ? `div.drawing.${where}` : 'div.drawing';
  const tabIndex = width > narrowestPlate ? 0 : undefined;
  return h(name, { tabIndex }, fromHtml(svg, { fragment: true }));
}

function caption(figure: Plate): Element {
  const { drawings, number, original, strings, title } = figure;
  return h('figcaption', [
    h('b', strings.label(number)),
    // In a draft it may have nothing but its number.
    ...(title === strings.label(number) ? [] : [` ${title}. `, h('span', figure.description)]),
    ' ',
    ...drawings.flatMap(({ name }, index) => [
      index === 0 ? '' : dot,
      h('a', { href: `${figure.address}${name}.svg` }, [
        drawings.length > 1 ? `${strings.standalone} ${index + 1}` : strings.standalone,
        h('span.sr', ` ${number}`),
      ]),
    ]),
    ...(original === undefined ? [] : [dot, h('a', { href: original }, strings.original)]),
  ]);
}
