import { centreOf, uniteAll, type Box } from '../metrics/box.ts';
import type { Outline, Shape } from './drawing.ts';
import { formatNumber } from './path-format.ts';
import { outlineBox, readOutline } from './read-outline.ts';

const shapeSelector = 'rect, circle, ellipse, polygon, path, line';

/** Shapes that Mermaid sketches stroke by stroke although they are plain boxes, with their corners. */
const plainBoxes: Readonly<Record<string, number | undefined>> = {
  classBox: 2,
  note: 2,
  noteGroup: 2,
  rectWithTitle: 8,
  roundedWithTitle: 8,
};

/** The shapes of one node, label left out, in the coordinates of the drawing. */
export function readNodeShapes(shape: string, element: Element): Shape[] {
  const outlines = shapeElements(element)
    .map(readOutline)
    .filter((outline) => outline !== undefined);
  const box = uniteAll(outlines.map(outlineBox));
  if (!box) return [];
  if (shape === 'stateStart') return [plain(disc(box), 'dot')];
  if (shape === 'stateEnd') return [plain(disc(box), 'ring'), plain(disc(box, 4), 'dot')];
  if (shape === 'fork' || shape === 'join') return [plain({ kind: 'box', box, radius: 2 }, 'dot')];
  if (shape === 'stadium') return [plain({ kind: 'box', box, radius: (box.bottom - box.top) / 2 })];
  const corners = plainBoxes[shape];
  if (corners !== undefined)
    return [plain({ kind: 'box', box, radius: corners }), ...readDividers(element, box)];
  return outlines.map((outline) => plain(outline));
}

function plain(outline: Outline, ...classes: string[]): Shape {
  return { outline, classes };
}

function disc(box: Box, inset = 0): Outline {
  const rx = (box.right - box.left) / 2 - inset;
  const ry = (box.bottom - box.top) / 2 - inset;
  return { kind: 'ellipse', centre: centreOf(box), rx: Math.max(rx, 1), ry: Math.max(ry, 1) };
}

function readDividers(element: Element, box: Box): Shape[] {
  return [...element.querySelectorAll('.divider path, line.divider')].flatMap((divider) => {
    const outline = readOutline(divider);
    const place = outline && outlineBox(outline);
    if (!place) return [];
    const y = formatNumber((place.top + place.bottom) / 2);
    const data = `M${formatNumber(box.left)} ${y}H${formatNumber(box.right)}`;
    return [plain({ kind: 'path', data }, 'line')];
  });
}

function shapeElements(element: Element): Element[] {
  return [...element.querySelectorAll(shapeSelector)].filter((shape) => {
    if (shape.closest('.label, .divider') || shape.classList.contains('text')) return false;
    if (shape.classList.contains('background')) return false;
    if (/opacity:\s*0\b/.test(shape.getAttribute('style') ?? '')) return false;
    // A sketch is an area without a line and a line without an area: the area alone says it all.
    const previous = shape.previousElementSibling;
    return !(shape.localName === 'path' && previous?.getAttribute('stroke') === 'none');
  });
}
