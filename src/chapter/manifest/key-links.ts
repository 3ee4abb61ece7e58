import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HighlightedLine } from '../code/highlight.ts';
import type { KeyToken } from '../../kubernetes/index.ts';

/** A part of a line, in columns counted from 1, the last one not in it. */
export interface MarkedPart {
  line: number;
  start: number;
  end: number;
  /** What its `mark` is. */
  mark: { className: readonly string[]; id?: string };
  /** What stands at the end of the line for it. */
  sign?: ElementContent;
}

/**
 * Makes the keys of highlighted YAML links to the explanation of their field: unlike buttons they
 * are text, which can be selected and which reading views keep. The text stays what it was,
 * character for character.
 *
 * @param idOf id of a field's explanation
 * @param marked parts under a mark; each holds whole keys, or none, and no two cross
 */
export function addKeyLinks(
  lines: readonly HighlightedLine[],
  keys: readonly KeyToken[],
  idOf: (fieldId: string) => string,
  marked: readonly MarkedPart[] = [],
): ElementContent[][] {
  const keysByLine = Map.groupBy(keys, ({ line }) => line);
  return lines.map((line, index) => {
    const runs = runsOf(line);
    const inLine = (keysByLine.get(index + 1) ?? []).toSorted((a, b) => a.column - b.column);
    const parts = marked.filter((part) => part.line === index + 1);
    const between = (from: number, to: number) => cutLine(runs, inLine, idOf, from - 1, to - 1);
    let at = 1;
    const content = parts
      .toSorted((a, b) => a.start - b.start)
      .flatMap(({ start, end, mark: { className, ...properties } }) => {
        const before = between(at, start);
        at = end;
        const mark = { className: [...className], ...properties };
        return [...before, h('mark', mark, between(start, end))];
      });
    return [...content, ...between(at, Infinity), ...parts.flatMap(({ sign }) => sign ?? [])];
  });
}

interface Run {
  text: string;
  /** Undefined for plain text. */
  classes: string[] | undefined;
}

function runsOf(line: HighlightedLine): Run[] {
  return line.map((node) => {
    if (node.type !== 'element')
      return { text: node.type === 'text' ? node.value : '', classes: undefined };
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    return { text, classes: node.properties.className };
  });
}

function cutLine(
  runs: readonly Run[],
  keys: readonly KeyToken[],
  idOf: (fieldId: string) => string,
  from: number,
  to: number,
): ElementContent[] {
  const content: ElementContent[] = [];
  let at = from;
  for (const key of keys) {
    const start = key.column - 1;
    const end = start + key.end - key.start;
    if (start < from || end > to) continue;
    content.push(...slice(runs, at, start).map(toNode));
    const text = slice(runs, start, end).map((run) => run.text);
    // Short class names: a page has dozens of these. `k` is the colour of keys and means "key" too.
    content.push(h('a', { className: 'k', href: `#${idOf(key.fieldId)}` }, text.join('')));
    at = end;
  }
  return [...content, ...slice(runs, at, to).map(toNode)];
}

/** The runs between two columns, cut where they cross one. */
function slice(runs: readonly Run[], start: number, end: number): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const { text, classes } of runs) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== '') cut.push({ text: part, classes });
    at += text.length;
  }
  return cut;
}

/** The colon behind a key is not worth an element: a page has hundreds. */
function toNode({ text, classes }: Run): ElementContent {
  return classes && !/^[:\s]+$/.test(text)
    ? h('span', { className: classes }, text)
    : { type: 'text', value: text };
}
