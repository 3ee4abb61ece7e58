import { describe, expect, it } from 'vitest';
import { parseYamlFile } from '../../../../src/book/yaml/yaml-file.ts';
import type { Issue } from '../../../../src/book/issues/issue.ts';

function faults(text: string): Issue[] {
  const issues: Issue[] = [];
  parseYamlFile(text, 'a.yaml', (issue) => issues.push(issue));
  return issues;
}

/** Each is one slip; what is found has to be where it is mended, and be told once. */
const slips: [name: string, text: string, line: number, column: number, action: string][] = [
  ['an open bracket', 'a: 1\nb: [x, y\nc: d\n', 2, 4, '"]"'],
  ['an open brace', 'a:\n  b: { ko: x\nc: d\n', 2, 6, '"}"'],
  ['a comment in brackets', 'a: {ko: x # y }\n', 1, 4, 'comment'],
  ['an open quotation mark', 'a: "x\nb: c\n', 1, 4, 'Close it with "'],
  ['a quotation mark within its like', "a: 'it's'\n", 1, 8, 'quotes of the other kind'],
  ['a tab', 'a:\n\tb: c\n', 2, 1, 'two spaces'],
  ['a tab after an item', '- id: a\n\ttype: c\n', 2, 1, 'two spaces'],
  ['a tab and a key of the same name', 'b:\n\ta: X\na: y\n', 2, 1, 'two spaces'],
  ['a key that is indented', 'a: 1\n  b: c d\ne: 1\n', 2, 3, 'same column'],
  ['a first key that is indented', '  a: 1\nb: 2\n', 1, 3, 'same column'],
  ['an item further in than the first', 'a:\n - x\n  - y\n', 3, 3, 'same column'],
  ['an item without its space', '  - a: 1\n    -b: c\n     d: e\n', 2, 5, 'space after the hyphen'],
  ['the same key twice, the first without a value', 'a: 1\nb:\nb: 2\n', 3, 1, 'under one'],
  ['an indentation between two', 'a:\n  b: c\n d: e\n', 3, 1, 'same column'],
  ['a colon in a title', 'title: 3장: 파드\n', 1, 8, 'in quotes'],
  ['emphasis at the beginning', 'body: **굵게** 쓴다\n', 1, 7, 'in quotes'],
  ['code at the beginning', 'body: `kubectl`\n', 1, 7, 'in quotes'],
  ['an item beside a key', 'a: 1\n- b\n', 2, 1, 'key: value'],
  ['no space after the colon', 'a:b\nc: d\n', 1, 1, 'key: value'],
  ['a line without a colon', 'a: 1\nb\nc: 2\n', 2, 1, 'key: value'],
  ['the same key twice', 'a: 1\nb: 2\na: 3\n', 3, 1, 'under one'],
  ['a second document', 'a: 1\n---\nb: 2\n', 2, 1, 'Leave that line out'],
  ['an unknown escape', 'a: "C:\\path"\n', 1, 7, 'single quotes'],
  ['an alias without its anchor', 'a: 1\nb: *x\n', 2, 4, 'in quotes'],
  ['a list on the line of its key', 'a: - b\n', 1, 4, 'next line'],
  ['text after a bar', 'a: |x\n  y\n', 1, 5, 'new line'],
  ['text after a bar and a blank', 'a: | x\n', 1, 6, 'new line'],
  ['a tag at the beginning', 'a: !important\n', 1, 4, 'in quotes'],
  ['a name at the beginning', 'a: &x 1\nb: *x\nc: &co. and others\n', 3, 4, 'in quotes'],
  ['half a character', 'a: "\\uD83D"\n', 1, 4, 'without it'],
  ['two commas', 'a: [x,,y]\n', 1, 7, 'one too many'],
  ['a conflict of Git', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 1, 1, 'one of the two'],
  ['far too many brackets', `a: ${'['.repeat(3000)}`, 1, 0, 'brackets'],
];

describe('a slip in YAML', () => {
  it.each(slips)('%s: at its place, once, with what to do', (_, text, line, column, action) => {
    const [issue, ...others] = faults(text);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'book/invalid-yaml', place: { line } });
    if (column > 0) expect(issue!.place.column).toBe(column);
    expect(issue!.hint).toContain(action);
    expect(issue!.message).not.toMatch(/block|flow|scalar|token|implicit/i);
  });
});
