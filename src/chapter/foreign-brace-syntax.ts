import type { CompileContext } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import type { Processor } from 'unified';
import { type ReadRaw, rawConstruct } from './raw-syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    foreignBraces: 'foreignBraces';
    foreignLine: 'foreignLine';
  }
}

/** How marks of other programs begin in braces, none of them JavaScript, and how they end. */
const ends: readonly (readonly [start: string, end: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{:', '}'],
  ['{.', '}'],
  ['{#', '}'],
];

/** Reads shortcodes, tags and attribute lists as text: MDX would take their braces for code. */
export function foreignBraceSyntax(this: Processor): void {
  const data = this.data();
  const brace = '{'.codePointAt(0)!;
  (data.micromarkExtensions ??= []).push({
    text: { [brace]: rawConstruct('foreignBraces', readMark) },
    flow: { [brace]: rawConstruct('foreignLine', readLine) },
  });
  (data.fromMarkdownExtensions ??= []).push({
    exit: {
      foreignBraces(token) {
        addText(this, token);
      },
      foreignLine(token) {
        this.enter({ type: 'paragraph', children: [] }, token);
        addText(this, token);
        this.exit(token);
      },
    },
  });
}

function addText(context: CompileContext, token: Token): void {
  context.enter({ type: 'text', value: context.sliceSerialize(token) }, token);
  context.exit(token);
}

const readMark: ReadRaw = (seen) => {
  const possible = ends.filter(([start]) => start.startsWith(seen) || seen.startsWith(start));
  if (possible.length === 0) return undefined;
  return possible.some(
    ([start, end]) => seen.length >= start.length + end.length && seen.endsWith(end),
  );
};

/** A line that begins with such a mark: all of it, for within it the marks of Markdown are few. */
const readLine: ReadRaw = (seen, next) => {
  if (seen.length <= 3 && readMark(seen, next) === undefined) return undefined;
  return next === '' && ends.some(([start, end]) => seen.startsWith(start) && seen.includes(end));
};
