import { outset, uniteAll } from '../metrics/box.ts';
import { numberOf, type ElementGeometry } from '../metrics/element-box.ts';
import { edgeFigure, figureBoxes, labelFigure } from './compose.ts';
import type { Drawing, Figure, Outline } from './drawing.ts';
import { readHeadedLine } from './heads.ts';
import { linesBox } from './line-box.ts';
import { formatNumber } from './path-format.ts';
import { outlineBox, readOutline } from './read-outline.ts';
import { readLines } from './read-text.ts';

const numberRadius = 9;
/** Room beside the words of a note, px. */
const notePadding = 8;
/** How far a line of life goes on below the last message, px. */
const lifelineEnd = 12;
const parts = 'rect, line, path, polygon, circle, ellipse, text';
/** What each of Mermaid's own classes is drawn as; the first that fits counts. */
const roles: readonly (readonly [mermaid: string, classes: readonly string[]])[] = [
  ['note', ['note']],
  ['labelBox', ['tag']],
  ['loopLine', ['frame']],
  ['actor-line', ['lifeline']],
  ['actor', ['node']],
  ['rect', ['region']],
];

/** Reads a sequence diagram as Mermaid drew it: piece by piece, in its painting order. */
export function readSequence(svg: Element, geometry: ElementGeometry): Drawing {
  const lifelines: Figure[] = [];
  const figures: Figure[] = [];
  for (const part of svg.querySelectorAll(parts)) {
    if (part.closest('defs, marker, symbol')) continue;
    const figure = readPart(part, geometry);
    if (!figure) continue;
    // Lines of life run behind everything; Mermaid paints some of them late.
    (figure.classes.includes('lifeline') ? lifelines : figures).push(figure);
  }
  const isRegion = ({ classes }: Figure): boolean => classes.includes('region');
  return {
    figures: [
      ...figures.filter(isRegion),
      ...cutLifelines(lifelines, figures),
      ...figures.filter((figure) => !isRegion(figure)),
    ],
  };
}

/** Mermaid draws lines of life far down and leaves it to the frame to cut them. */
function cutLifelines(lifelines: readonly Figure[], others: readonly Figure[]): Figure[] {
  const bottoms = others.flatMap(figureBoxes).map((box) => box?.bottom ?? 0);
  const bottom = Math.max(0, ...bottoms) + lifelineEnd;
  return lifelines.map(({ classes, shapes }) => ({
    classes,
    lines: [],
    shapes: shapes.map(({ outline }) => {
      const box = outlineBox(outline)!;
      // That of a destroyed participant ends where Mermaid ends it.
      const end = formatNumber(Math.min(box.bottom, bottom));
      const data = `M${formatNumber(box.left)} ${formatNumber(box.top)}V${end}`;
      return { outline: { kind: 'path', data }, classes: [] };
    }),
  }));
}

function readPart(part: Element, geometry: ElementGeometry): Figure | undefined {
  if (part.localName === 'text') return readText(part, geometry);
  if (part.classList.contains('messageLine0'))
    return edgeFigure({ classes: [], ...readHeadedLine(part) });
  if (part.classList.contains('messageLine1'))
    return edgeFigure({ classes: ['dashed'], ...readHeadedLine(part) });
  if (part.getAttribute('marker-start')?.includes('sequencenumber')) return readNumber(part);
  const outline = readOutline(part);
  if (!outline) return undefined;
  const classes = roleOf(part);
  const whole = classes.includes('note') ? aroundWords(outline, part, geometry) : outline;
  return { classes, shapes: [{ outline: whole, classes: [] }], lines: [] };
}

/** Mermaid gives a note over several parts their distance, however long its words are. */
function aroundWords(outline: Outline, note: Element, geometry: ElementGeometry): Outline {
  const words = linesBox(readLines(note.parentElement!, geometry));
  if (outline.kind !== 'box' || !words) return outline;
  return { ...outline, box: uniteAll([outline.box, outset(words, notePadding, 0)])! };
}

function roleOf(part: Element): readonly string[] {
  if (part.closest('.actor-man')) return ['node'];
  const classes = [...part.classList];
  if (classes.some((name) => name.startsWith('activation'))) return ['bar'];
  return roles.find(([name]) => classes.includes(name))?.[1] ?? ['node'];
}

function readText(text: Element, geometry: ElementGeometry): Figure | undefined {
  const lines = readLines(text, geometry);
  if (lines.length === 0) return undefined;
  const has = (name: string): boolean => text.classList.contains(name);
  if (has('sequenceNumber')) return { classes: ['number'], shapes: [], lines };
  if (['messageText', 'loopText', 'sectionTitle'].some(has))
    return labelFigure({ classes: [], lines });
  return { classes: ['text'], shapes: [], lines };
}

function readNumber(part: Element): Figure {
  const centre = { x: numberOf(part, 'x1'), y: numberOf(part, 'y1') };
  const outline = { kind: 'ellipse' as const, centre, rx: numberRadius, ry: numberRadius };
  return { classes: ['number'], shapes: [{ outline, classes: [] }], lines: [] };
}
