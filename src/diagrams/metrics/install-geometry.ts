import type { DOMWindow } from 'jsdom';
import { movedBox, type Box } from './box.ts';
import { ElementGeometry, offsetInDrawing } from './element-box.ts';
import type { FontMetrics } from './font-metrics.ts';
import { StyleCascade } from './style-cascade.ts';

/**
 * Gives a jsdom window the measuring methods of SVG that Mermaid calls, answered from real font
 * files. Returns the geometry it answers from, for those who read the finished drawing.
 */
export function installGeometry(window: DOMWindow, fonts: FontMetrics): ElementGeometry {
  const styles = new StyleCascade();
  const geometry = new ElementGeometry(styles, fonts);
  const prototype = window.SVGElement.prototype;
  const define = (name: string, answer: (element: Element) => unknown): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: Element) {
        styles.reset();
        return answer(this);
      },
    });
  };

  // Mermaid takes a box with `left` for one in page coordinates, so there are only these four.
  define('getBBox', (element) => rectangle(geometry.boxOf(element)));
  define('getBoundingClientRect', (element) => {
    const box = movedBox(geometry.boxOf(element) ?? nowhere, offsetInDrawing(element));
    return { ...box, ...rectangle(box) };
  });
  define('getComputedTextLength', (element) =>
    geometry.fragmentsOf(element).reduce((sum, { extent }) => sum + extent.advance, 0),
  );

  const computedStyle = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element, pseudo) => {
    if (!(element instanceof window.SVGElement)) return computedStyle(element, pseudo);
    styles.reset();
    const { fontSize, textAnchor } = styles.styleOf(element);
    return { fontSize: `${String(fontSize)}px`, textAnchor } as CSSStyleDeclaration;
  };
  return geometry;
}

const nowhere: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Browsers keep boxes in single precision, and Mermaid writes them out in full. */
function rectangle({ left, top, right, bottom }: Box = nowhere) {
  return {
    x: Math.fround(left),
    y: Math.fround(top),
    width: Math.fround(right - left),
    height: Math.fround(bottom - top),
  };
}
