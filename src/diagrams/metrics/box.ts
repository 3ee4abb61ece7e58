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

/** a, b, c, d, e, f of an SVG `matrix()`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The smallest box around both; nothing adds nothing. */
export function unite(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The smallest box around all of them. */
export function uniteAll(boxes: readonly (Box | undefined)[]): Box | undefined {
  return boxes.reduce<Box | undefined>(unite, undefined);
}

export function boxOfPoints(points: readonly Point[]): Box | undefined {
  return uniteAll(points.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
}

/** The box around a box that was turned or moved. */
export function transformBox(box: Box | undefined, matrix: Matrix): Box | undefined {
  if (!box) return undefined;
  const corners = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  return boxOfPoints(corners.map((corner) => transformPoint(corner, matrix)));
}

export function transformPoint({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The matrix that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Reads the functions of an SVG `transform`; unknown ones are passed over. */
export function parseTransform(text: string | null | undefined): Matrix {
  let matrix = identity;
  for (const [, name, list] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = (list ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number.parseFloat);
    matrix = multiply(matrix, transformFunction(name ?? '', values));
  }
  return matrix;
}

function transformFunction(name: string, values: readonly number[]): Matrix {
  const [first = 0, second] = values;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'matrix':
      return values.length === 6 ? (values as unknown as Matrix) : identity;
    case 'rotate': {
      const angle = (first * Math.PI) / 180;
      const turn: Matrix = [
        Math.cos(angle),
        Math.sin(angle),
        -Math.sin(angle),
        Math.cos(angle),
        0,
        0,
      ];
      const [, x = 0, y = 0] = values;
      return multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
    }
    default:
      return identity;
  }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
