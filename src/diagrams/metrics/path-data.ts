import { boxOfPoints, type Box, type Point } from './box.ts';

/** One piece of a path in absolute coordinates; arcs and quadratic curves are turned into cubics. */
export type Segment =
  | { kind: 'move'; to: Point }
  | { kind: 'line'; from: Point; to: Point; closes?: boolean }
  | { kind: 'curve'; from: Point; first: Point; second: Point; to: Point };

const argumentCount: Readonly<Record<string, number>> = {
  M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0,
}; // prettier-ignore

/** Reads the `d` of a path (SVG 1.1, section 8.3). What comes after a fault is left out. */
export function parsePath(data: string): Segment[] {
  const tokens = data.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  const pen = new Pen();
  let index = 0;
  let command = '';
  while (index < tokens.length) {
    if (/^[a-zA-Z]$/.test(tokens[index]!)) command = tokens[index++]!;
    const count = argumentCount[command.toUpperCase()];
    if (count === undefined) break;
    const values = tokens.slice(index, index + count).map(Number.parseFloat);
    if (values.length < count || values.some(Number.isNaN)) break;
    index += count;
    pen.draw(command, values);
    // Further pairs after a move are lines.
    if (command === 'M') command = 'L';
    else if (command === 'm') command = 'l';
    else if (count === 0) command = '';
    if (command === '' && index < tokens.length && !/^[a-zA-Z]$/.test(tokens[index]!)) break;
  }
  return pen.segments;
}

interface Control {
  point: Point;
  of: 'cubic' | 'quadratic';
}

/** Follows the commands of a path, remembering what relative and smooth ones refer to. */
class Pen {
  readonly segments: Segment[] = [];
  #at: Point = { x: 0, y: 0 };
  #start: Point = { x: 0, y: 0 };
  /** The control point that S and T mirror, and the family of the command that left it. */
  #control: Control | undefined;

  draw(command: string, values: readonly number[]): void {
    const relative = command === command.toLowerCase();
    const origin = relative ? this.#at : { x: 0, y: 0 };
    const points = pairs(values).map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
    const before = this.#control;
    this.#control = undefined;
    switch (command.toUpperCase()) {
      case 'M':
        this.#at = this.#start = points[0]!;
        this.segments.push({ kind: 'move', to: this.#at });
        return;
      case 'L':
        return this.#line(points[0]!);
      case 'H':
        return this.#line({ x: values[0]! + origin.x, y: this.#at.y });
      case 'V':
        return this.#line({ x: this.#at.x, y: values[0]! + origin.y });
      case 'C':
        return this.#cubic(points[0]!, points[1]!, points[2]!);
      case 'S':
        return this.#cubic(this.#mirrored(before, 'cubic'), points[0]!, points[1]!);
      case 'Q':
        return this.#quadratic(points[0]!, points[1]!);
      case 'T':
        return this.#quadratic(this.#mirrored(before, 'quadratic'), points[0]!);
      case 'A':
        return this.#arc(values, { x: values[5]! + origin.x, y: values[6]! + origin.y });
      default:
        this.segments.push({ kind: 'line', from: this.#at, to: this.#start, closes: true });
        this.#at = this.#start;
    }
  }

  #line(to: Point): void {
    this.segments.push({ kind: 'line', from: this.#at, to });
    this.#at = to;
  }

  #cubic(first: Point, second: Point, to: Point): void {
    this.segments.push({ kind: 'curve', from: this.#at, first, second, to });
    this.#control = { point: second, of: 'cubic' };
    this.#at = to;
  }

  #quadratic(control: Point, to: Point): void {
    const from = this.#at;
    this.#cubic(between(from, control, 2 / 3), between(to, control, 2 / 3), to);
    this.#control = { point: control, of: 'quadratic' };
  }

  #mirrored(control: Control | undefined, of: Control['of']): Point {
    if (control?.of !== of) return this.#at;
    return { x: 2 * this.#at.x - control.point.x, y: 2 * this.#at.y - control.point.y };
  }

  #arc(values: readonly number[], to: Point): void {
    const [rx, ry, rotation, large, sweep] = values as [number, number, number, number, number];
    this.segments.push(...arcSegments(this.#at, to, rx, ry, rotation, large !== 0, sweep !== 0));
    this.#at = to;
  }
}

/** The box around a path, at the extremes of its curves. */
export function pathBox(data: string): Box | undefined {
  return boxOfPoints(parsePath(data).flatMap(extremes));
}

function extremes(segment: Segment): Point[] {
  if (segment.kind === 'move') return [segment.to];
  if (segment.kind === 'line') return [segment.from, segment.to];
  const { from, first, second, to } = segment;
  const times = [
    ...turningPoints(from.x, first.x, second.x, to.x),
    ...turningPoints(from.y, first.y, second.y, to.y),
  ];
  return [from, to, ...times.map((time) => pointOnCurve(segment, time))];
}

/** Where the derivative of a cubic Bézier coordinate is zero, strictly inside the curve. */
function turningPoints(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const roots: number[] = [];
  if (Math.abs(a) < 1e-9) {
    if (Math.abs(b) > 1e-9) roots.push(-c / b);
  } else {
    const discriminant = b * b - 4 * a * c;
    if (discriminant >= 0) {
      const root = Math.sqrt(discriminant);
      roots.push((-b + root) / (2 * a), (-b - root) / (2 * a));
    }
  }
  return roots.filter((time) => time > 0 && time < 1);
}

export function pointOnCurve(
  { from, first, second, to }: Segment & { kind: 'curve' },
  time: number,
): Point {
  const rest = 1 - time;
  const at = (p0: number, p1: number, p2: number, p3: number): number =>
    rest ** 3 * p0 + 3 * rest * rest * time * p1 + 3 * rest * time * time * p2 + time ** 3 * p3;
  return { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) };
}

/** An elliptical arc as cubics of a quarter turn at most (SVG 1.1, appendix F.6). */
function arcSegments(
  from: Point,
  to: Point,
  radiusX: number,
  radiusY: number,
  rotation: number,
  large: boolean,
  sweep: boolean,
): Segment[] {
  let rx = Math.abs(radiusX);
  let ry = Math.abs(radiusY);
  if (from.x === to.x && from.y === to.y) return [];
  if (rx === 0 || ry === 0) return [{ kind: 'line', from, to }];
  const cos = Math.cos((rotation * Math.PI) / 180);
  const sin = Math.sin((rotation * Math.PI) / 180);
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const x1 = cos * half.x + sin * half.y;
  const y1 = -sin * half.x + cos * half.y;
  const overshoot = (x1 / rx) ** 2 + (y1 / ry) ** 2;
  if (overshoot > 1) {
    rx *= Math.sqrt(overshoot);
    ry *= Math.sqrt(overshoot);
  }
  const denominator = (rx * y1) ** 2 + (ry * x1) ** 2;
  const ratio = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - denominator) / denominator));
  const sign = large === sweep ? -1 : 1;
  const cx1 = (sign * ratio * rx * y1) / ry;
  const cy1 = (-sign * ratio * ry * x1) / rx;
  const centre = {
    x: cos * cx1 - sin * cy1 + (from.x + to.x) / 2,
    y: sin * cx1 + cos * cy1 + (from.y + to.y) / 2,
  };
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  let turn = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;

  const on = (x: number, y: number): Point => ({ x: cos * x - sin * y, y: sin * x + cos * y });
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index): Segment => {
    const a = start + index * step;
    const b = a + step;
    const begin = shift(centre, on(rx * Math.cos(a), ry * Math.sin(a)));
    const end = shift(centre, on(rx * Math.cos(b), ry * Math.sin(b)));
    const leave = on(-rx * Math.sin(a) * reach, ry * Math.cos(a) * reach);
    const arrive = on(rx * Math.sin(b) * reach, -ry * Math.cos(b) * reach);
    return {
      kind: 'curve',
      from: begin,
      first: shift(begin, leave),
      second: shift(end, arrive),
      to: end,
    };
  });
}

function pairs(values: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < values.length; index += 2)
    points.push({ x: values[index]!, y: values[index + 1]! });
  return points;
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function shift(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}
