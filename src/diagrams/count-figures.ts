/**
 * How many plates an MDX text makes, read off its lines: a Mermaid fence is one, and a `<Plate>` is
 * one however many fences it holds. Lets a page number its figures without compiling the parts of
 * the chapter that come before it.
 */
export function countFigures(source: string): number {
  let count = 0;
  let fence = '';
  let inPlate = false;
  for (const line of source.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})\s*(\w*)/.exec(line);
    if (fence) {
      if (mark?.[1]!.startsWith(fence) && mark[2] === '') fence = '';
      continue;
    }
    if (mark) {
      fence = mark[1]!;
      if (mark[2] === 'mermaid' && !inPlate) count++;
    } else if (/^\s*<Plate[\s>]/.test(line)) {
      inPlate = true;
      count++;
    } else if (/^\s*<\/Plate>/.test(line)) inPlate = false;
  }
  return count;
}
