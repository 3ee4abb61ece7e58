import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { codePieces } from './code-breaks.ts';

/** Puts `<wbr>` into inline code where it may be broken; the stylesheet breaks it nowhere else. */
export function markCodeBreaks(parent: Root | Element, inCode = false): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text' && inCode) return brokenCode(child.value);
    if (child.type === 'element' && child.tagName !== 'pre') {
      markCodeBreaks(child, inCode || child.tagName === 'code');
    }
    return [child as ElementContent];
  });
}

/** Text of inline code with its breaks. */
export function brokenCode(code: string): ElementContent[] {
  return codePieces(code).flatMap((value, index) => {
    const text = { type: 'text' as const, value };
    return index === 0 ? [text] : [h('wbr'), text];
  });
}
