import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { codePieces } from '../code/code-pieces.ts';

/** A name whose last part is so short that it would begin a line alone: NSX-T, node-1. */
const hyphenatedName =
  /((?<![\p{L}\p{N}-])[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9]{1,2}(?![A-Za-z0-9-]|\.\w))/u;

/**
 * Puts `<wbr>` into inline code where it may be broken, and holds short hyphenated names together.
 * The stylesheet breaks inline code nowhere else.
 */
export function markLineBreaks(parent: Root | Element, inCode = false): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return inCode ? brokenCode(child.value) : wholeNames(child.value);
    if (child.type === 'element' && !isSettled(child)) {
      markLineBreaks(child, inCode || child.tagName === 'code');
    }
    return [child as ElementContent];
  });
}

/** Blocks of code and drawings break their lines themselves; remarks were marked when parsed. */
function isSettled({ tagName, properties }: Element): boolean {
  return tagName === 'pre' || tagName === 'svg' || String(properties['className']) === 'unbroken';
}

/** Text of inline code with its breaks. */
export function brokenCode(code: string): ElementContent[] {
  return codePieces(code).flatMap((value, index) => {
    const text = { type: 'text' as const, value };
    return index === 0 ? [text] : [h('wbr'), text];
  });
}

function wholeNames(text: string): ElementContent[] {
  return text.split(hyphenatedName).flatMap((value, index): ElementContent[] => {
    if (value === '') return [];
    return index % 2 === 1 ? [h('span.unbroken', value)] : [{ type: 'text', value }];
  });
}
