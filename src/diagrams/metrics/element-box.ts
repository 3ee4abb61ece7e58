import {
  boxOfPoints,
  identity,
  multiply,
  parseTransform,
  transformBox,
  unite,
  uniteAll,
  type Box,
  type Matrix,
} from './box.ts';
import type { FontMetrics } from './font-metrics.ts';
import { pathBox } from './path-data.ts';
import type { StyleCascade } from './style-cascade.ts';
import { belongsTo, fragmentBox, layoutText, parseLength, type Fragment } from './text-layout.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const containers = new Set(['g', 'svg', 'a']);

/** Geometry of the elements of one document, in the way browsers answer `getBBox` and the like. */
export class ElementGeometry {
  readonly #styles: StyleCascade;
  readonly #fonts: FontMetrics;

  constructor(styles: StyleCascade, fonts: FontMetrics) {
    this.#styles = styles;
    this.#fonts = fonts;
  }

  /**
   * The box of an element in its own coordinates. Nothing for what isn't drawn: definitions,
   * hidden elements, empty groups, rectangles without a size.
   */
  boxOf(element: Element): Box | undefined {
    if (this.#styles.styleOf(element).display === 'none') return undefined;
    const name = element.localName;
    if (name === 'text' || name === 'tspan') return this.#textBox(element);
    if (containers.has(name)) return this.#containerBox(element);
    if (name === 'use') return this.#useBox(element);
    return shapeBox(element, this.#styles.styleOf(element).fontSize);
  }

  fragmentsOf(element: Element): Fragment[] {
    const text = element.closest('text');
    if (!text) return [];
    const fragments = layoutText(text, this.#styles, this.#fonts);
    return text === element
      ? fragments
      : fragments.filter((fragment) => belongsTo(fragment, element));
  }

  #textBox(element: Element): Box | undefined {
    return uniteAll(this.fragmentsOf(element).map(fragmentBox));
  }

  #containerBox(element: Element): Box | undefined {
    let box: Box | undefined;
    for (const child of element.children) {
      if (child.namespaceURI !== svgNamespace) continue;
      box = unite(box, transformBox(this.boxOf(child), localMatrix(child)));
    }
    return box;
  }

  #useBox(element: Element): Box | undefined {
    const id = element.getAttribute('href') ?? element.getAttribute('xlink:href');
    const target = id ? element.ownerDocument.getElementById(id.replace(/^#/, '')) : null;
    if (!target) return undefined;
    const box =
      target.localName === 'symbol'
        ? this.#containerBox(target)
        : transformBox(this.boxOf(target), localMatrix(target));
    const x = Number.parseFloat(element.getAttribute('x') ?? '0');
    const y = Number.parseFloat(element.getAttribute('y') ?? '0');
    return transformBox(box, [1, 0, 0, 1, x, y]);
  }
}

/** From an element's own coordinates to those of its parent. */
export function localMatrix(element: Element): Matrix {
  const style = /transform\s*:\s*([^;]+)/.exec(element.getAttribute('style') ?? '')?.[1];
  const own = parseTransform(element.getAttribute('transform') ?? style);
  if (element.localName !== 'svg' || element.parentElement?.namespaceURI !== svgNamespace)
    return own;
  const x = Number.parseFloat(element.getAttribute('x') ?? '0');
  const y = Number.parseFloat(element.getAttribute('y') ?? '0');
  return multiply(own, [1, 0, 0, 1, x, y]);
}

/** From an element's own coordinates to those of the outermost `<svg>`. */
export function rootMatrix(element: Element): Matrix {
  let matrix = identity;
  for (
    let step: Element | null = element;
    step?.namespaceURI === svgNamespace;
    step = step.parentElement
  )
    matrix = multiply(localMatrix(step), matrix);
  return matrix;
}

function shapeBox(element: Element, fontSize: number): Box | undefined {
  const at = (name: string): number => parseLength(element.getAttribute(name), fontSize) ?? 0;
  switch (element.localName) {
    case 'rect':
    case 'image': {
      const width = at('width');
      const height = at('height');
      if (width <= 0 || height <= 0) return undefined;
      return { left: at('x'), top: at('y'), right: at('x') + width, bottom: at('y') + height };
    }
    case 'circle':
      return around(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return around(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return boxOfPoints([
        { x: at('x1'), y: at('y1') },
        { x: at('x2'), y: at('y2') },
      ]);
    case 'polygon':
    case 'polyline':
      return boxOfPoints(pointList(element.getAttribute('points') ?? ''));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    default:
      return undefined;
  }
}

function around(x: number, y: number, rx: number, ry: number): Box | undefined {
  if (rx <= 0 || ry <= 0) return undefined;
  return { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry };
}

export function pointList(text: string): { x: number; y: number }[] {
  const values = (text.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number);
  const points = [];
  for (let index = 0; index + 1 < values.length; index += 2)
    points.push({ x: values[index]!, y: values[index + 1]! });
  return points;
}
