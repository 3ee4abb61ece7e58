import type { DOMWindow } from 'jsdom';
import { transformBox, type Box, type Matrix } from './box.ts';
import { ElementGeometry, rootMatrix } from './element-box.ts';
import type { FontMetrics } from './font-metrics.ts';
import { pathLength, pointAtLength } from './path-length.ts';
import { StyleCascade } from './style-cascade.ts';

/**
 * Gives a jsdom window the measuring methods of SVG that Mermaid calls, answered from real font
 * files. Returns the geometry it answers from, for those who read the finished drawing.
 */
export function installGeometry(window: DOMWindow, fonts: FontMetrics): ElementGeometry {
  const styles = new StyleCascade();
  const geometry = new ElementGeometry(styles, fonts);
  const prototype = window.SVGElement.prototype;
  const define = (name: string, answer: (element: Element, ...rest: never[]) => unknown): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: Element, ...rest: never[]) {
        styles.reset();
        return answer(this, ...rest);
      },
    });
  };

  define('getBBox', (element) => {
    // Mermaid takes a box with `left` for one in page coordinates, so there are only these four.
    const { x, y, width, height } = rectangle(geometry.boxOf(element));
    return { x, y, width, height };
  });
  define('getBoundingClientRect', (element) =>
    rectangle(transformBox(geometry.boxOf(element), rootMatrix(element))),
  );
  define('getComputedTextLength', (element) =>
    geometry.fragmentsOf(element).reduce((sum, { extent }) => sum + extent.advance, 0),
  );
  define('getTotalLength', (element) => pathLength(element.getAttribute('d') ?? ''));
  define('getPointAtLength', (element, distance: number) =>
    pointAtLength(element.getAttribute('d') ?? '', distance),
  );
  define('getCTM', (element) => domMatrix(rootMatrix(element)));
  define('getScreenCTM', (element) => domMatrix(rootMatrix(element)));

  const computedStyle = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element, pseudo) => {
    if (!(element instanceof window.SVGElement)) return computedStyle(element, pseudo);
    styles.reset();
    const style = styles.styleOf(element);
    const values: Record<string, string> = {
      fontSize: `${String(style.fontSize)}px`,
      fontWeight: String(style.fontWeight),
      textAnchor: style.textAnchor,
      display: style.display,
    };
    const getPropertyValue = (name: string): string => values[camelCase(name)] ?? '';
    return { ...values, getPropertyValue } as unknown as CSSStyleDeclaration;
  };
  return geometry;
}

function rectangle(box: Box | undefined): DOMRect {
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const rect = {
    // Browsers keep boxes in single precision, and Mermaid writes them out in full.
    x: Math.fround(left),
    y: Math.fround(top),
    width: Math.fround(right - left),
    height: Math.fround(bottom - top),
    left,
    top,
    right,
    bottom,
  };
  return { ...rect, toJSON: () => rect };
}

function domMatrix([a, b, c, d, e, f]: Matrix): Record<string, number> {
  return { a, b, c, d, e, f };
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
