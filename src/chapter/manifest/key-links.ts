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
  const byLine = Map.groupBy(keys, ({ line }) => line);
  return lines.map((line, index) => {
    const inLine = (byLine.get(index + 1) ?? []).toSorted((a, b) => a.column - b.column);
    const parts = marked.filter((part) => part.line === index + 1);
    if (parts.length > 0) return markLine(runsOf(line), inLine, idOf, parts);
    return inLine.length > 0 ? cutLine(runsOf(line), inLine, idOf) : [...line];
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

function markLine(
  runs: readonly Run[],
  keys: readonly KeyToken[],
  idOf: (fieldId: string) => string,
  parts: readonly MarkedPart[],
): ElementContent[] {
  const within = (from: number, to: number) =>
    cutLine(runs, keys, idOf, { from: from - 1, to: to - 1 });
  let at = 1;
  const content = parts
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, mark }) => {
      const before = within(at, start);
      at = end;
      const { className, ...properties } = mark;
      return [
        ...before,
        h('mark', { className: [...className], ...properties }, within(start, end)),
      ];
    });
  return [...content, ...within(at, Infinity), ...parts.flatMap(({ sign }) => sign ?? [])];
}

function cutLine(
  runs: readonly Run[],
  keys: readonly KeyToken[],
  idOf: (fieldId: string) => string,
  { from, to } = { from: 0, to: Infinity },
): ElementContent[] {
  const content: ElementContent[] = [];
  let at = from;
  for (const key of keys) {
    const start = key.column - 1;
    const end = start + key.end - key.start;
    if (start < from || end > to) continue;
    content.push(...slice(runs, at, start).map(toNode));
    const text = slice(runs, start, end)
      .map((run) => run.text)
      .join('');
    content.push(keyLink(text, idOf(key.fieldId)));
    at = end;
  }
  return [...content, ...slice(runs, at, to).map(toNode)];
}

/** Short class names: a page has dozens of these. `k` is the colour of keys and means "key" here too. */
function keyLink(text: string, id: string): ElementContent {
  return h('a', { className: 'k', href: `#${id}` }, text);
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
