import { describe, expect, it } from 'vitest';
import type {
  DrawnEdge,
  DrawnNode,
  GraphDrawing,
} from '../../../src/diagrams/scene/graph-drawing.ts';
import { layOutLadder } from '../../../src/diagrams/scene/ladder-layout.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled, flowchart } from './fixtures.ts';

const head = {
  outline: { kind: 'box', box: { left: 0, top: 0, right: 0, bottom: 0 }, radius: 0 } as const,
  classes: ['head'],
};

function node(id: string, width: number, ...classes: string[]): DrawnNode {
  const box = { left: 0, top: 0, right: width, bottom: 40 };
  const shapes = [{ outline: { kind: 'box' as const, box, radius: 4 }, classes: [] }];
  return { id, parent: undefined, classes, box, shapes, lines: [] };
}

function edge(from: string, to: string, label = 0): DrawnEdge {
  const point = { x: 0, y: 0 };
  const line = { x: 0, y: 0, width: label, fontSize: 13, runs: [{ text: 'no', emphasis: '' }] };
  return {
    ...{ id: `${from}-${to}`, from, to, invisible: false, classes: [], data: '' },
    ...{ heads: [head], ends: [point, point], lines: label > 0 ? [line] : [] },
  };
}

const decision: GraphDrawing = {
  nodes: [
    node('first', 100, 'question'),
    node('second', 160, 'question'),
    node('no', 80),
    node('yes', 120),
  ],
  groups: [],
  edges: [
    edge('first', 'second', 20),
    edge('first', 'no', 40),
    edge('second', 'yes', 20),
    edge('second', 'no', 40),
  ],
  terminals: [],
};

describe('a ladder', () => {
  const ladder = layOutLadder(decision)!;
  const box = (id: string) => ladder.nodes.find((one) => one.id === id)!.box;
  const path = (id: string) => ladder.edges.find((one) => one.id === id)!;

  it('has its questions, and where they lead, in one column, equally wide', () => {
    for (const id of ['first', 'second', 'yes'])
      expect([box(id).left, box(id).right]).toEqual([0, 160]);
    expect([box('first').top, box('second').top, box('yes').top]).toEqual([0, 92, 184]);
  });

  it('has every other answer at the right, as high as all that lead to it', () => {
    expect(box('no')).toEqual({ left: 160 + 40 + 28, top: 0, right: 308, bottom: 132 });
  });

  it('leads straight down and straight across, label in the middle', () => {
    const down = path('first-second').ends;
    expect(down[0]).toEqual({ x: 80, y: 40 });
    expect(down[1].x).toBe(80);
    const across = path('second-no').ends;
    expect(across[0]).toEqual({ x: 160, y: 112 });
    expect(across[1]).toEqual({ x: 228, y: 112 });
    const [label] = path('second-no').lines;
    expect(label!.x + 20).toBe((160 + 228 - 4) / 2);
  });

  it('comes back from the right to a rung further down', () => {
    const nodes = [...decision.nodes, node('end', 60)];
    const edges = [...decision.edges, edge('yes', 'end'), edge('no', 'end')];
    const back = layOutLadder({ ...decision, nodes, edges })!;
    const end = back.nodes.find(({ id }) => id === 'end')!.box;
    const { ends } = back.edges.find(({ id }) => id === 'no-end')!;
    expect(ends[0]).toEqual({ x: 268, y: 132 });
    expect(ends[1]).toEqual({ x: end.right, y: (end.top + end.bottom) / 2 });
  });
});

describe('what is no ladder', () => {
  const without = (change: Partial<GraphDrawing>) => layOutLadder({ ...decision, ...change });

  it.each<[string, Partial<GraphDrawing>]>([
    ['has no question', { nodes: decision.nodes.map((one) => ({ ...one, classes: [] })) }],
    [
      'has a group',
      { groups: [{ id: 'g', parent: undefined, classes: [], box: head.outline.box, lines: [] }] },
    ],
    ['has a line without head', { edges: decision.edges.map((one) => ({ ...one, heads: [] })) }],
    ['skips a rung', { edges: [...decision.edges, edge('first', 'yes')] }],
    ['goes back up', { edges: [...decision.edges, edge('yes', 'first')] }],
    ['leads nowhere on', { nodes: [node('first', 100, 'question')], edges: [] }],
  ])('%s', (_, change) => {
    expect(without(change)).toBeUndefined();
  });
});

describe('a ladder of Mermaid', () => {
  const compiler = sharedDiagrams();

  it('is drawn with straight lines alone', async () => {
    const { svg } = await compiled(
      compiler,
      flowchart(
        'a(["One?"]):::question -->|yes| b(["Two?"]):::question',
        'b -->|yes| c["Both"]',
        'a -->|no| d["Not both"]',
        'b -->|no| d',
      ),
    );
    const lines = [...svg.matchAll(/<path class="line" d="([^"]+)"/g)].map(([, data]) => data!);
    expect(lines).toHaveLength(4);
    for (const data of lines) expect(data).toMatch(/^M[\d.-]+ [\d.-]+[HV][\d.-]+$/);
  }, 60_000);
});
