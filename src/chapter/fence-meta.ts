/** What stands after the language of a fence: attributes, and marked lines in braces. */
export interface FenceMeta {
  attributes: Readonly<Record<string, string>>;
  /** Line numbers inside the fence, counted from 1. */
  marked: ReadonlySet<number>;
  /** Words that are neither. */
  unknown: readonly string[];
}

/** Attributes that are there or not, and have no value. */
export const flags = ['partial'];

/** Reads the words after a fence's language: `title="…" {1,3-5}`. */
export function parseFenceMeta(meta: string): FenceMeta {
  const attributes: Record<string, string> = {};
  const marked = new Set<number>();
  const unknown: string[] = [];
  for (const [word, name, twice, once, bare, lines] of meta.matchAll(
    /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|\{([\d,\s-]+)\}|\S+/g,
  )) {
    if (name !== undefined) attributes[name] = twice ?? once ?? bare ?? '';
    else if (lines !== undefined) addLines(lines, marked);
    else if (flags.includes(word)) attributes[word] = '';
    else unknown.push(word);
  }
  return { attributes, marked, unknown };
}

function addLines(ranges: string, marked: Set<number>): void {
  for (const range of ranges.split(',')) {
    const [one = 0, other = one] = range.trim().split('-').map(Number);
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    // A slip such as {1-99999999} must not fill the memory.
    for (let line = from; line <= Math.min(to, from + 1000); line++) marked.add(line);
  }
}
