/**
 * Widens Mermaid's line spacing, which is fixed at 1.1 em in labels and at the height of the font
 * elsewhere, and too tight for Hangul. It is done while Mermaid measures, so that all it lays out
 * has room for it: the rows of a label get their place anew when they are placed, and the box of
 * any other line of text is as high as a line.
 *
 * It uses nothing but its arguments: the comparison with a real browser runs it there as it is.
 *
 * @param elements where the browser keeps `setAttribute`
 * @param graphics where it keeps `getBBox`
 * @param lineHeight distance of two baselines, in em
 */
export function installLineHeight(
  elements: Element,
  graphics: SVGGraphicsElement | Element,
  lineHeight: number,
): void {
  const mermaidLineHeight = 1.1;
  const mermaidRaise = 0.1;
  const { setAttribute } = elements;
  elements.setAttribute = function (this: Element, name: string, value: string): void {
    if (name !== 'y' || this.getAttribute('class') !== 'text-outer-tspan') {
      setAttribute.call(this, name, value);
      return;
    }
    const row = Math.round((Number.parseFloat(value) + mermaidRaise) / mermaidLineHeight);
    setAttribute.call(this, name, `${(row * lineHeight - mermaidRaise).toFixed(2)}em`);
  };

  const measured = graphics as SVGGraphicsElement;
  const { getBBox } = measured;
  measured.getBBox = function (this: SVGGraphicsElement): DOMRect {
    const box = getBBox.call(this);
    if (this.localName !== 'text' || this.querySelector('.text-outer-tspan') || box.width === 0)
      return box;
    const size = Number.parseFloat(getComputedStyle(this).fontSize);
    const room = Math.max(0, size * lineHeight - box.height);
    const { x, width } = box;
    // Not a DOMRect: Mermaid takes a box with `left` for one in page coordinates.
    return { x, y: box.y - room / 2, width, height: box.height + room } as DOMRect;
  };
}
