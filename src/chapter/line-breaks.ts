import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { codePieces } from './code/code-pieces.ts';

/** A name whose last part is so short that it would begin a line alone: NSX-T, node-1. */
const hyphenatedName =
  /((?<![\p{L}\p{N}-])[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9]{1,2}(?![A-Za-z0-9-]|\.\w))/u;

/** What a browser breaks a line at, beside spaces: anything but letters, figures, `_` and `.`. */
const breakable = /[^\p{L}\p{N}_.\s]/u;

/** Says where lines may be broken. Last, since it takes texts apart that others read whole. */
export function rehypeLineBreaks() {
  return (tree: Root): void => markLineBreaks(tree);
}

/**
 * Holds the pieces of inline code together, with `<wbr>` between those that have no space between
 * them, and short hyphenated names as well.
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

/**
 * Blocks of code and drawings break their lines themselves, explanations of keys break them
 * anywhere; remarks were marked when parsed.
 */
function isSettled({ tagName, properties }: Element): boolean {
  const name = String(properties.className);
  return tagName === 'pre' || tagName === 'svg' || name === 'unbroken' || name === 'field';
}

/** Text of inline code with its breaks, which stand outside what is held together. */
export function brokenCode(code: string): ElementContent[] {
  return codePieces(code).flatMap((piece, index, pieces): ElementContent[] => {
    const word = piece.trimEnd();
    const space = piece.slice(word.length);
    const isGlued = index > 0 && !/\s$/.test(pieces[index - 1]!);
    return [
      ...(isGlued ? [h('wbr')] : []),
      ...(breakable.test(word) ? [h('span.unbroken', word)] : word === '' ? [] : [text(word)]),
      ...(space === '' ? [] : [text(space)]),
    ];
  });
}

function wholeNames(prose: string): ElementContent[] {
  return prose.split(hyphenatedName).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    return index % 2 === 1 ? [h('span.unbroken', part)] : [text(part)];
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
