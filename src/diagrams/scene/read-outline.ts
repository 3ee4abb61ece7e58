import {
  boxOfPoints,
  transformBox,
  transformPoint,
  type Box,
  type Matrix,
  type Point,
} from '../metrics/box.ts';
import { pointList } from '../metrics/element-box.ts';
import { parsePath, pathBox, type Segment } from '../metrics/path-data.ts';
import { drawingMatrix } from './read-text.ts';
import { formatPath, simplify } from './path-format.ts';
import type { Outline } from './drawing.ts';

/** Reads one SVG shape; nothing for what has no size. Mermaid moves shapes but never turns them. */
export function readOutline(element: Element): Outline | undefined {
  const matrix = drawingMatrix(element);
  const at = (name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;
  switch (element.localName) {
    case 'rect': {
      if (at('width') <= 0 || at('height') <= 0) return undefined;
      const box = {
        left: at('x'),
        top: at('y'),
        right: at('x') + at('width'),
        bottom: at('y') + at('height'),
      };
      return { kind: 'box', box: transformBox(box, matrix)!, radius: at('rx') };
    }
    case 'circle':
    case 'ellipse': {
      const rx = at('r') || at('rx');
      const ry = at('r') || at('ry');
      if (rx <= 0 || ry <= 0) return undefined;
      return {
        kind: 'ellipse',
        centre: transformPoint({ x: at('cx'), y: at('cy') }, matrix),
        rx,
        ry,
      };
    }
    case 'line':
      return path(
        [
          { x: at('x1'), y: at('y1') },
          { x: at('x2'), y: at('y2') },
        ],
        matrix,
        false,
      );
    case 'polygon':
    case 'polyline':
      return path(
        pointList(element.getAttribute('points') ?? ''),
        matrix,
        element.localName === 'polygon',
      );
    case 'path':
      return pathOutline(element.getAttribute('d') ?? '', matrix);
    default:
      return undefined;
  }
}

/** The box around an outline. */
export function outlineBox(outline: Outline): Box | undefined {
  switch (outline.kind) {
    case 'box':
      return outline.box;
    case 'ellipse': {
      const { centre, rx, ry } = outline;
      return {
        left: centre.x - rx,
        top: centre.y - ry,
        right: centre.x + rx,
        bottom: centre.y + ry,
      };
    }
    case 'path':
      return pathBox(outline.data);
  }
}

function path(points: readonly Point[], matrix: Matrix, closed: boolean): Outline | undefined {
  const moved = points.map((point) => transformPoint(point, matrix));
  if (!boxOfPoints(moved)) return undefined;
  const segments: Segment[] = moved.map((to, index) =>
    index === 0 ? { kind: 'move', to } : { kind: 'line', from: moved[index - 1]!, to },
  );
  if (closed) segments.push({ kind: 'line', from: moved.at(-1)!, to: moved[0]!, closes: true });
  return { kind: 'path', data: formatPath(simplify(segments)) };
}

function pathOutline(data: string, matrix: Matrix): Outline | undefined {
  const segments = parsePath(data).map((segment) => transformSegment(segment, matrix));
  if (segments.length < 2) return undefined;
  return { kind: 'path', data: formatPath(simplify(segments)) };
}

export function transformSegment(segment: Segment, matrix: Matrix): Segment {
  const to = transformPoint(segment.to, matrix);
  if (segment.kind === 'move') return { kind: 'move', to };
  const from = transformPoint(segment.from, matrix);
  if (segment.kind === 'line') return { ...segment, from, to };
  return {
    kind: 'curve',
    from,
    first: transformPoint(segment.first, matrix),
    second: transformPoint(segment.second, matrix),
    to,
  };
}
