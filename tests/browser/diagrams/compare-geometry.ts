import { JSDOM } from 'jsdom';

export interface Comparison {
  /** How many numbers were compared. */
  numbers: number;
  /** The largest difference, px, and where it was. */
  largest: number;
  where: string;
  /** What cannot be compared because the two drawings are built differently. */
  structural: string[];
}

const geometry = [
  'x', 'y', 'width', 'height', 'd', 'points', 'transform', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1',
  'x2', 'y2', 'dx', 'dy', 'viewBox',
]; // prettier-ignore
const { document } = new JSDOM('<body></body>').window;

/** Compares two renderings of one diagram element by element, number by number. */
export function compareGeometry(expected: string, actual: string): Comparison {
  const left = elements(expected);
  const right = elements(actual);
  const result: Comparison = { numbers: 0, largest: 0, where: '', structural: [] };
  if (left.length !== right.length)
    result.structural.push(`${String(left.length)} elements, not ${String(right.length)}`);
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (!other || result.structural.length > 0) break;
    compareElement(element, other, result);
  }
  return result;
}

function compareElement(expected: Element, actual: Element, result: Comparison): void {
  if (expected.localName !== actual.localName) {
    result.structural.push(`<${expected.localName}>, not <${actual.localName}>`);
    return;
  }
  const isText = expected.localName === 'text';
  if (isText && expected.textContent !== actual.textContent)
    result.structural.push(`“${expected.textContent}”, not “${actual.textContent}”`);
  for (const name of geometry) {
    const before = numbers(expected.getAttribute(name));
    const after = numbers(actual.getAttribute(name));
    if (before.length !== after.length) {
      result.structural.push(`${expected.localName} ${name}: another count of numbers`);
      continue;
    }
    for (const [index, value] of before.entries()) {
      const difference = Math.abs(value - after[index]!);
      result.numbers += 1;
      if (difference <= result.largest) continue;
      result.largest = difference;
      result.where = `${expected.localName}.${expected.getAttribute('class') ?? ''} ${name}`;
    }
  }
}

function elements(svg: string): Element[] {
  const holder = document.createElement('div');
  holder.innerHTML = svg;
  return [...holder.querySelectorAll('*')];
}

function numbers(text: string | null): number[] {
  return (text?.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}
