/** An axis-parallel rectangle by its edges; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** The smallest box around all of them; nothing adds nothing. */
export function uniteAll(boxes: readonly (Box | undefined)[]): Box | undefined {
  return boxes.reduce((a, b) => {
    if (!a || !b) return a ?? b;
    return {
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    };
  }, undefined);
}

export function boxOfPoints(points: readonly Point[]): Box | undefined {
  return uniteAll(points.map((point) => boxAround(point, 0)));
}

/** The box that reaches so far from a point to the sides, and up and down. */
export function boxAround({ x, y }: Point, aside: number, up = aside): Box {
  return { left: x - aside, top: y - up, right: x + aside, bottom: y + up };
}

/** A box whose edges lie so much further out. */
export function outset({ left, top, right, bottom }: Box, aside: number, up = aside): Box {
  return { left: left - aside, top: top - up, right: right + aside, bottom: bottom + up };
}

export function centreOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function movedPoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

export function movedBox({ left, top, right, bottom }: Box, { x, y }: Point): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
