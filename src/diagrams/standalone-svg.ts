import { escapeXml } from '../language/xml.ts';
import type { Diagram } from './diagram.ts';

/** Attributes that say with a browser's own colours what diagrams.css says with the site's. */
const classAttributes: Readonly<Record<string, string | undefined>> = {
  bold: 'font-weight="700"',
  italic: 'font-style="italic"',
  underlined: 'text-decoration="underline"',
  small: 'font-size="13"',
  group: 'fill="none"',
  line: 'fill="none"',
  stroke: 'fill="none" stroke-dasharray="none"',
  hollow: 'stroke-dasharray="none"',
  frame: 'fill="none"',
  region: 'fill="none"',
  head: 'fill="CanvasText" stroke="none"',
  dot: 'fill="CanvasText" stroke="none"',
  label: 'stroke="none"',
  kernel: 'fill="CanvasText" fill-opacity="0.1"',
  pod: 'stroke-width="2"',
  focus: 'stroke-width="2.5"',
  thick: 'stroke-width="2.5"',
  dashed: 'stroke-dasharray="4"',
  muted: 'stroke-dasharray="4 3"',
  lifeline: 'stroke-dasharray="2 4"',
};

/** Room around the drawing, which has no plate here, px. */
const padding = 16;

/**
 * A diagram as a file of its own. The site's stylesheet is linked, which gives it the site's
 * colours in light and dark; presentation attributes, which any rule of it overrides, keep it
 * readable where the sheet does not come along: downloaded, in an `<img>`, on a slide.
 *
 * @param stylesheet address of a sheet with the tokens and diagrams.css, as seen from the file
 */
export function standaloneSvg({ svg, ...size }: Diagram, stylesheet: string): string {
  const [, left, top] = /viewBox="(\S+) (\S+) /.exec(svg) ?? [];
  const [x, y] = [Number(left) - padding, Number(top) - padding].map(String);
  const [width, height] = [size.width, size.height].map((side) => String(side + 2 * padding));
  const frame = `width="${width!}" height="${height!}"`;
  const root =
    'fill="Canvas" stroke="CanvasText" stroke-width="1.25" font-family="sans-serif" font-size="14.5"';
  const ground = `<rect class="ground" x="${x!}" y="${y!}" ${frame} stroke="none"/>`;
  const drawing = svg
    .replaceAll('<text', '<text fill="CanvasText" fill-opacity="1" stroke="none"')
    .replaceAll(/<(?!svg)([a-z]+)([^>]*?) class="([^"]+)"/g, addAttributes)
    .replace(/ width="[^"]*" height="[^"]*"/, ` ${frame}`)
    .replace(/viewBox="[^"]*"/, `viewBox="${x!} ${y!} ${width!} ${height!}"`)
    .replace('<svg ', `<svg ${root} `)
    .replace('</desc>', `</desc>${ground}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${escapeXml(stylesheet)}"?>\n${drawing}\n`;
}

/** The last of two attributes with one name wins here, as the later class would in a sheet. */
function addAttributes(_: string, tag: string, before: string, classes: string): string {
  const attributes = new Map<string, string>();
  for (const name of classes.split(' '))
    for (const [text, key] of (classAttributes[name] ?? '').matchAll(/([a-z-]+)="[^"]*"/g))
      attributes.set(key!, text);
  const own = [...attributes].filter(([key]) => !before.includes(` ${key}=`));
  return [`<${tag}${before} class="${classes}"`, ...own.map(([, text]) => text)].join(' ');
}
