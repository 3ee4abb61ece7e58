import { describe, expect, it } from 'vitest';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compile, flowchart } from './fixtures.ts';

const compiler = sharedDiagrams();

async function firstIssue(source: string, line = 10, column = 3) {
  const place = { file: 'content/chapters/03-pods/ko.mdx', line, column };
  const { diagram, issues } = await compiler.compile({ source, lang: 'ko', place });
  expect(diagram).toBeUndefined();
  return issues[0]!;
}

describe('what Mermaid cannot read', () => {
  it.each<[string, string, number, number]>([
    ['a bracket that is not closed', flowchart('  a --> b', '  b --> c[open', '  c --> d'), 14, 13],
    ['a stray sign', flowchart('a --> b', 'a ]'), 14, 5],
    ['after comments and blank lines', `\n\n%% one\n${flowchart('%% two', 'a ]')}`, 17, 5],
    ['a sequence', 'sequenceDiagram\naccTitle: t\naccDescr: d\nA->>B: x\nloop y', 14, 3],
    ['a state diagram', 'stateDiagram-v2\naccTitle: t\naccDescr: d\n[*] --> \nA-->B', 14, 4],
    ['a class diagram', 'classDiagram\naccTitle: t\naccDescr: d\nclass A {\n+x\n', 14, 3],
  ])('%s', async (_, source, line, column) => {
    const { code, place, message, hint } = await firstIssue(source);
    expect(code).toBe('diagram/syntax');
    expect([place.file, place.line, place.column]).toEqual([
      'content/chapters/03-pods/ko.mdx',
      line,
      column,
    ]);
    expect(message).toMatch(/^Mermaid cannot read the diagram/);
    expect(hint).toBeTruthy();
  });

  it.each<[string, string, number, string]>([
    ['a part that is not busy', 'A->>+B: x\nB-->>-A: y\ndeactivate B', 15, 'has begun'],
    ['one by its arrow', 'A->>B: x\nB-->>-A: y', 14, 'has begun'],
  ])('%s', async (_, lines, line, words) => {
    const { place, message } = await firstIssue(
      `sequenceDiagram\naccTitle: t\naccDescr: d\n${lines}`,
    );
    expect(place.line).toBe(line);
    expect(message).toContain(words);
  });

  it('tells a comment at the end of a line', async () => {
    expect((await firstIssue(flowchart('a --> b %% so'))).hint).toContain('line of its own');
  });

  it('does not keep the next diagram from being drawn', async () => {
    await firstIssue(flowchart('a ]'));
    const { diagram } = await compile(compiler, flowchart('a --> b'));
    expect(diagram?.graph.edges).toEqual([{ from: 'a', to: 'b' }]);
  });
});

describe('what only the drawing shows', () => {
  const row = (count: number): string =>
    flowchart(
      ...Array.from({ length: count }, (_, index) => `n${String(index)}["아주 긴 이름표 하나"]`),
    ).replace('TB', 'LR');

  it('warns of a width that a phone must scroll far for, and still draws', async () => {
    const { diagram, issues } = await compile(compiler, row(4).replace('LR', 'TB'));
    expect(diagram!.width).toBeGreaterThan(480);
    expect(issues).toMatchObject([{ code: 'diagram/wide', severity: 'warning' }]);
  });

  it('draws tighter what would be a little too wide', async () => {
    const boxes = Array.from(
      { length: 5 },
      (_, index) => `n${index}["이름표가 조금 긴 상자 다섯"]`,
    );
    const { diagram } = await compile(compiler, flowchart(...boxes));
    // Its labels stand on two lines, which have room for one.
    expect(diagram!.svg.match(/<text/g)).toHaveLength(10);
    expect(diagram!.width).toBeLessThan(1000);
  });

  it('refuses a width that no page has', async () => {
    const { diagram, issues } = await compile(compiler, row(9).replace('LR', 'TB'));
    expect(diagram).toBeUndefined();
    expect(issues).toMatchObject([
      { code: 'diagram/too-wide', severity: 'error', place: { line: 1, column: 1 } },
    ]);
    // It runs from top to bottom already.
    expect(issues[0]!.hint).not.toContain('TB');
  });

  it('names a character without a glyph, where it stands', async () => {
    const { diagram, issues } = await compile(compiler, flowchart('a["로켓 🚀"]'));
    expect(diagram).toBeDefined();
    expect(issues).toMatchObject([
      { code: 'diagram/missing-glyph', severity: 'warning', place: { line: 4, column: 7 } },
    ]);
    expect(issues[0]!.message).toContain('🚀');
  });
});
