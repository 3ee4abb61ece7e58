import { expect, it } from 'vitest';
import { toIssue } from '../../../src/diagrams/problem.ts';
import { readSource } from '../../../src/diagrams/source.ts';

const problem = {
  code: 'diagram/html',
  severity: 'error',
  message: 'm',
  hint: 'h',
  line: 3,
  column: 5,
} as const;

it('places a problem in the file, in a fence that is indented too', () => {
  const origin = { file: 'ko.mdx', line: 40, column: 3 };
  expect(toIssue(problem, origin).place).toEqual({ file: 'ko.mdx', line: 42, column: 7 });
  expect(toIssue({ ...problem, length: 4 }, origin).place).toEqual({
    file: 'ko.mdx',
    line: 42,
    column: 7,
    endLine: 42,
    endColumn: 11,
  });
});

it('reads type, title and description, and blanks comments without moving lines', () => {
  const source = readSource(
    '%% c\r\n\nstateDiagram-v2\naccTitle :  A b \naccDescr {\n one\n two\n}',
  );
  expect(source).toMatchObject({
    type: 'state',
    typeLine: 2,
    title: 'A b',
    description: 'one two',
  });
  expect(source.lines).toHaveLength(8);
  expect(source.lines[0]).toBe('');
});

it.each([
  ['graph LR', 'flowchart'],
  ['flowchart TB;', 'flowchart'],
  ['flowchart-elk TB', undefined],
  ['sequenceDiagram', 'sequence'],
  ['stateDiagram', 'state'],
  ['classDiagram-v2', 'class'],
  ['gantt', undefined],
])('%s begins a diagram of type %s', (line, type) => {
  expect(readSource(line).type).toBe(type);
});
