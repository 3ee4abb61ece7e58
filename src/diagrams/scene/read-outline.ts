import { boxAround, movedBox, movedPoint, type Box } from '../metrics/box.ts';
import { numberOf, offsetInDrawing, pathOf, plainBox } from '../metrics/element-box.ts';
import { parsePath, pathBox } from '../metrics/path-data.ts';
import { formatPath, simplify } from './path-format.ts';
import type { Outline } from './drawing.ts';

/** Reads one SVG shape; nothing for what has no size. */
export function readOutline(element: Element): Outline | undefined {
  const offset = offsetInDrawing(element);
  const kind = element.localName;
  if (kind === 'rect' || kind === 'circle' || kind === 'ellipse') {
    const box = plainBox(element);
    if (!box) return undefined;
    const at = (name: string): number => numberOf(element, name);
    if (kind === 'rect') return { kind: 'box', box: movedBox(box, offset), radius: at('rx') };
    const centre = movedPoint({ x: at('cx'), y: at('cy') }, offset);
    return { kind: 'ellipse', centre, rx: at('r') || at('rx'), ry: at('r') || at('ry') };
  }
  const segments = parsePath(pathOf(element), offset);
  if (segments.length < 2) return undefined;
  return { kind: 'path', data: formatPath(simplify(segments)) };
}

/** The box around an outline. */
export function outlineBox(outline: Outline): Box | undefined {
  switch (outline.kind) {
    case 'box':
      return outline.box;
    case 'ellipse':
      return boxAround(outline.centre, outline.rx, outline.ry);
    case 'path':
      return pathBox(outline.data);
  }
}
