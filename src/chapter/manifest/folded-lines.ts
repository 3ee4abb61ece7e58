/** A longer manifest is folded. */
const most = 24;

/** Lines that show what it is: apiVersion, kind, metadata and, mostly, its name. */
const head = 4;

/** Shown of what a key holds. */
const held = 3;

/** Folding fewer lines in one place gains nothing. */
const fewest = 4;

/** Lines, counted from 1, the last one included. */
export interface LineRun {
  line: number;
  endLine: number;
}

/**
 * What a long manifest folds: all but its head and the keys that the page speaks of, each with the
 * keys above it that lead there.
 *
 * @param spoken keys that the prose links to or that a remark is about, and marked lines.
 */
export function foldedLines(lines: readonly string[], spoken: readonly LineRun[]): LineRun[] {
  if (lines.length <= most) return [];
  const shown = new Set(range(1, spoken.length > 0 ? head : most / 2));
  for (const { line, endLine } of spoken) {
    for (const each of range(line, Math.min(endLine, line + held - 1))) shown.add(each);
    for (const parent of parentsOf(lines, line)) shown.add(parent);
  }
  const runs: LineRun[] = [];
  for (const line of range(1, lines.length)) {
    if (shown.has(line)) continue;
    const run = runs.at(-1);
    if (run?.endLine === line - 1) run.endLine = line;
    else runs.push({ line, endLine: line });
  }
  return runs.filter(({ line, endLine }) => endLine - line + 1 >= fewest);
}

/** Lines above that are further out, each further than the one below it. */
function parentsOf(lines: readonly string[], line: number): number[] {
  const parents: number[] = [];
  let depth = depthOf(lines[line - 1]!);
  for (let above = line - 1; above > 0 && depth > 0; above--) {
    const text = lines[above - 1]!;
    if (/^\s*(#|$)/.test(text) || depthOf(text) >= depth) continue;
    depth = depthOf(text);
    parents.push(above);
  }
  return parents;
}

const depthOf = (line: string) => line.search(/\S|$/);

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
