import type { GraphDrawing } from './graph-drawing.ts';
export function layOutStack(d: GraphDrawing): GraphDrawing {
  return d;
}
