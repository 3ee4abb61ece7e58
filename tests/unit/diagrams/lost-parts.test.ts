import { describe, expect, it } from 'vitest';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compile, compiled, flowchart } from './fixtures.ts';

const compiler = sharedDiagrams();
const head = ['accTitle: T', 'accDescr: D'];
const state = (...lines: string[]): string => ['stateDiagram-v2', ...head, ...lines].join('\n');
const sequence = (...lines: string[]): string => ['sequenceDiagram', ...head, ...lines].join('\n');

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text!);
}

it('prints every note of a state once', async () => {
  const notes = ['note left of A: one', 'note right of A: two', 'note left of A: three'];
  const { svg } = await compiled(compiler, state('A --> B', ...notes));
  expect(texts(svg).toSorted()).toEqual(['A', 'B', 'one', 'three', 'two']);
}, 60_000);

it('keeps characters out that no XML file may hold', async () => {
  const { svg } = await compiled(compiler, flowchart('a["x\u0008y\uFFFFz"]'));
  expect(svg).not.toMatch(/[\u0008\uFFFF]/);
  expect(svg).toContain('>xyz</text>');
}, 60_000);

describe('what used to be lost is drawn', () => {
  it.each<[string, string, string[]]>([
    [
      'the name of an actor',
      sequence('actor U as Keeper', 'U->>S: takes the long way home'),
      ['Keeper'],
    ],
    [
      'the name of a database',
      sequence('participant D@{ "type": "database" }', 'K->>D: reads'),
      ['D'],
    ],
    [
      'a long tag and its words',
      sequence('critical Wait for the very last of the guests', 'A-->B: wait', 'end'),
      ['critical'],
    ],
    [
      'the title of an empty group',
      flowchart('a --> b', 'subgraph x["Not yet there"]', 'end'),
      ['Not yet there'],
    ],
    [
      'the label beside a loop',
      flowchart(
        'm[M] -->|1. looks at itself again| m',
        'm -->|2a. tells the first| v',
        'm -->|2b. tells the other| c',
      ),
      ['1. looks at itself again', '2a. tells the first', '2b. tells the other'],
    ],
    [
      'the name of a host, broken behind a sign',
      flowchart('a -->|order-service.default.svc.cluster.local| b'),
      ['order-service.default.', 'svc.cluster.local'],
    ],
    [
      'a list in the note of a state',
      state(
        'A --> B : `x` at https://example.org',
        'note right of A',
        '- the first of two, longer than a line of a note would be',
        '- the second',
        'end note',
      ),
      ['- the second', '`x` at https://example.org'],
    ],
    ['an arrow in a label', flowchart('a -->|x -> y| b["x --> z"]'), ['x -&gt; y', 'x --&gt; z']],
  ])(
    '%s',
    async (_, source, expected) => {
      const { svg } = await compiled(compiler, source);
      expect(texts(svg)).toEqual(expect.arrayContaining(expected));
    },
    60_000,
  );

  it('the heads of half arrows', async () => {
    const { svg } = await compiled(
      compiler,
      sequence('A-|\\B: one', 'A-|/B: two', 'A-\\\\B: three'),
    );
    expect(svg.match(/<path class="head"/g)).toHaveLength(2);
  }, 60_000);

  it('the end of a participant that is destroyed', async () => {
    const { svg } = await compiled(
      compiler,
      sequence(
        'A->>B: hi',
        'create participant N',
        'B->>N: go',
        'destroy N',
        'N-xB: gone',
        'A->>B: on',
        'B->>A: yes',
      ),
    );
    const lifelines = /<g class="lifeline">(.*?)<\/g>/.exec(svg)![1]!;
    const bottoms = [...lifelines.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeGreaterThan(60);
  }, 60_000);
});

it('refuses a drawing that no layout shows whole, with the words and their line', async () => {
  // Mermaid has no room for words in this shape.
  const source = flowchart('a --> b@{ shape: hourglass, label: "Collate" }');
  const { diagram, issues } = await compile(compiler, source);
  expect(diagram).toBeUndefined();
  expect(issues).toMatchObject([
    { code: 'diagram/lost-part', severity: 'error', place: { line: 4 } },
  ]);
  expect(issues[0]!.message).toContain('is not drawn whole');
}, 60_000);
