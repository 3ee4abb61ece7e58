import { movedPoint, type Point } from '../metrics/box.ts';
import { offsetInDrawing, type ElementGeometry } from '../metrics/element-box.ts';
import type { GeometryStyle } from '../metrics/style-cascade.ts';
import type { Fragment } from '../metrics/text-layout.ts';
import type { TextLine } from './drawing.ts';
import { lineText } from './line-box.ts';

const bold = 500;

/** The lines of every `<text>` at or below an element, in the coordinates of the drawing. */
export function readLines(element: Element, geometry: ElementGeometry): TextLine[] {
  const texts = element.localName === 'text' ? [element] : [...element.querySelectorAll('text')];
  return texts.flatMap((text) => {
    const offset = offsetInDrawing(text);
    return rows(geometry.fragmentsOf(text))
      .map((row) => line(row, offset))
      .filter((read) => !isBlank(read));
  });
}

/** Mermaid gives a message without words a space of no width. */
function isBlank(line: TextLine): boolean {
  return /^[\s\u200B]*$/.test(lineText(line));
}

/** Fragments on one baseline that follow each other are one line, whatever their weight. */
function rows(fragments: readonly Fragment[]): Fragment[][] {
  const result: Fragment[][] = [];
  for (const fragment of fragments) {
    const row = result.at(-1);
    const previous = row?.at(-1);
    const follows = previous?.y === fragment.y && previous.x < fragment.x;
    if (follows) row!.push(fragment);
    else result.push([fragment]);
  }
  return result;
}

function line(row: readonly Fragment[], offset: Point): TextLine {
  const first = row[0]!;
  return {
    ...movedPoint(first, offset),
    width: row.reduce((sum, { extent }) => sum + extent.advance, 0),
    fontSize: first.style.fontSize,
    runs: row.map(({ text, style }) => ({ text, emphasis: emphasisOf(style) })),
  };
}

function emphasisOf({ fontWeight, italic, underlined }: GeometryStyle): string {
  const classes = { bold: fontWeight > bold, italic, underlined };
  return Object.entries(classes)
    .filter(([, applies]) => applies)
    .map(([name]) => name)
    .join(' ');
}
