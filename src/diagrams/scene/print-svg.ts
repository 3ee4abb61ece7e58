import { escapeXml } from '../../language/xml.ts';
import type { Diagram } from '../diagram.ts';
import { drawingBox } from './compose.ts';
import { labelSize } from '../render/mermaid-configuration.ts';
import type { Drawing, Figure, Outline, TextLine } from './drawing.ts';
import { formatNumber } from './path-format.ts';

/** Room for half of the thickest line, px. */
const margin = 2;

interface PrintOptions {
  /** Start of every id, so that no two drawings of a page share one. */
  prefix: string;
  lang: string;
  title: string;
  description: string;
}

/**
 * Writes a drawing as one `<svg>`: fixed classes, no style, no script, no reference to anything.
 * Every line of text keeps the width that it was laid out with, whatever font a reader has.
 */
export function printSvg(
  drawing: Drawing,
  options: PrintOptions,
): Pick<Diagram, 'svg' | 'width' | 'height'> {
  const { left, top, right, bottom } = drawingBox(drawing);
  const x = Math.floor(left - margin);
  const y = Math.floor(top - margin);
  const width = Math.ceil(right + margin) - x;
  const height = Math.ceil(bottom + margin) - y;
  const { prefix } = options;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="diagram" lang="${escapeXml(options.lang)}"`,
    ` width="${String(width)}" height="${String(height)}" role="img"`,
    ` viewBox="${String(x)} ${String(y)} ${String(width)} ${String(height)}"`,
    ` aria-labelledby="${prefix}-title" aria-describedby="${prefix}-desc">`,
    `<title id="${prefix}-title">${escapeXml(options.title)}</title>`,
    `<desc id="${prefix}-desc">${escapeXml(options.description)}</desc>`,
    ...mergeNeighbours(drawing.figures).map(printFigures),
    '</svg>',
  ].join('');
  return { svg, width, height };
}

/** Figures of the same classes that follow each other share a group. */
function mergeNeighbours(figures: readonly Figure[]): Figure[][] {
  const result: Figure[][] = [];
  for (const figure of figures) {
    const last = result.at(-1);
    if (last?.[0]?.classes.join(' ') === figure.classes.join(' ')) last.push(figure);
    else result.push([figure]);
  }
  return result;
}

function printFigures(figures: readonly Figure[]): string {
  const parts = figures.flatMap(({ shapes, lines }) => [
    ...shapes.map((shape) => printOutline(shape.outline, classAttribute(shape.classes))),
    ...lines.map(printLine),
  ]);
  return `<g${classAttribute(figures[0]!.classes)}>${parts.join('')}</g>`;
}

function printOutline(outline: Outline, attributes: string): string {
  switch (outline.kind) {
    case 'box': {
      const { box, radius } = outline;
      const left = formatNumber(box.left);
      const top = formatNumber(box.top);
      const width = formatNumber(box.right - box.left);
      const height = formatNumber(box.bottom - box.top);
      const corner = radius > 0 ? ` rx="${formatNumber(radius)}"` : '';
      return `<rect${attributes} x="${left}" y="${top}" width="${width}" height="${height}"${corner}/>`;
    }
    case 'ellipse': {
      const { centre, rx, ry } = outline;
      const place = ` cx="${formatNumber(centre.x)}" cy="${formatNumber(centre.y)}"`;
      return rx === ry
        ? `<circle${attributes}${place} r="${formatNumber(rx)}"/>`
        : `<ellipse${attributes}${place} rx="${formatNumber(rx)}" ry="${formatNumber(ry)}"/>`;
    }
    case 'path':
      return `<path${attributes} d="${outline.data}"/>`;
  }
}

function printLine({ x, y, width, fontSize, runs }: TextLine): string {
  const emphasis = runs[0]?.emphasis ?? '';
  const isOne = runs.every((run) => run.emphasis === emphasis);
  const classes = [isOne ? emphasis : '', fontSize < labelSize ? 'small' : ''].filter(Boolean);
  const words = runs
    .map((run) =>
      isOne || run.emphasis === ''
        ? escapeXml(run.text)
        : `<tspan class="${run.emphasis}">${escapeXml(run.text)}</tspan>`,
    )
    .join('');
  return (
    `<text${classAttribute(classes)} x="${formatNumber(x)}" y="${formatNumber(y)}"` +
    ` textLength="${formatNumber(width)}" lengthAdjust="spacingAndGlyphs">${words}</text>`
  );
}

function classAttribute(classes: readonly string[]): string {
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
}
