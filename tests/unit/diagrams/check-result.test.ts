import { expect, it } from 'vitest';
import { checkResult } from '../../../src/diagrams/lint/check-result.ts';
import { readSource } from '../../../src/diagrams/source.ts';
import { flowchart } from './fixtures.ts';

it('takes a drawing without a size, or with a part at no position, for broken', () => {
  const source = readSource(flowchart('a'));
  const diagram = {
    type: 'flowchart' as const,
    title: 't',
    description: 'd',
    graph: { nodes: [], edges: [] },
  };
  const codes = (width: number, svg: string): string[] =>
    checkResult(source, {
      diagram: { ...diagram, width, height: 10, svg },
      missingGlyphs: [],
    }).map(({ code }) => code);
  expect(codes(100, '<svg/>')).toEqual([]);
  expect(codes(0, '<svg/>')).toEqual(['diagram/broken-geometry']);
  expect(codes(Number.NaN, '<svg/>')).toEqual(['diagram/broken-geometry']);
  expect(codes(100, '<svg><path d="MNaN 3"/></svg>')).toEqual(['diagram/broken-geometry']);
});

it.each([
  ['漢字 かな ー、', []],
  ['🚀 go 🎉', ['warning 4:2']],
  ['مرحبا', ['error 4:2']],
])('speaks once of the glyphs of "%s"', (label, expected) => {
  const source = readSource(flowchart(`${label}`.padStart(label.length + 1, '[')));
  const diagram = { type: 'flowchart', title: 't', description: 'd', width: 9, height: 9 } as const;
  const found = checkResult(source, {
    diagram: { ...diagram, svg: '', graph: { nodes: [], edges: [] } },
    missingGlyphs: [...label].filter((sign) => !/[\sgo]/.test(sign)),
  });
  expect(found.map(({ severity, line, column }) => `${severity} ${line}:${column}`)).toEqual(
    expected,
  );
});
