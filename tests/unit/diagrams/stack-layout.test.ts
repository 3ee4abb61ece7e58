import { describe, expect, it } from 'vitest';
import type {
  DrawnEdge,
  DrawnGroup,
  DrawnNode,
  GraphDrawing,
} from '../../../src/diagrams/scene/graph-drawing.ts';
import { composeGraph } from '../../../src/diagrams/scene/compose.ts';
import { layOutStack } from '../../../src/diagrams/scene/stack-layout.ts';

const nowhere = { left: 0, top: 0, right: 0, bottom: 0 };

function line(width: number) {
  return { x: 0, y: 0, width, fontSize: 14.5, runs: [{ text: 'x', emphasis: '' }] };
}

function node(id: string, parent?: string, ...classes: string[]): DrawnNode {
  return { id, parent, classes, box: nowhere, shapes: [], lines: [line(60)] };
}

function group(id: string, parent?: string, ...classes: string[]): DrawnGroup {
  return { id, parent, classes, box: nowhere, lines: [line(40)] };
}

function above(from: string, to: string, invisible = true): DrawnEdge {
  const point = { x: 0, y: 0 };
  const looks = { classes: [], data: '', heads: [], ends: [point, point] as const, lines: [] };
  return { id: `${from}-${to}`, from, to, invisible, ...looks };
}

const tower: GraphDrawing = {
  nodes: [
    node('app', 'vm', 'container'),
    node('guest', 'vm', 'kernel'),
    node('other', 'vm2'),
    node('kernel', 'host', 'kernel'),
    node('hardware', 'host', 'layer'),
  ],
  groups: [
    group('vm', 'host', 'machine'),
    group('vm2', 'host', 'pod'),
    group('host', undefined, 'machine'),
  ],
  edges: [
    above('app', 'guest'),
    above('vm', 'kernel'),
    above('vm2', 'kernel'),
    above('kernel', 'hardware'),
  ],
  terminals: [],
};

describe('a stack', () => {
  const stack = layOutStack(tower)!;
  const box = (id: string) => [...stack.nodes, ...stack.groups].find((item) => item.id === id)!.box;

  it('runs bands of a machine from wall to wall, one on the other', () => {
    const { left, right, bottom } = box('host');
    expect([box('kernel').left, box('kernel').right]).toEqual([left, right]);
    expect(box('hardware')).toMatchObject({ left, right, bottom, top: box('kernel').bottom });
    expect([box('guest').left, box('guest').bottom]).toEqual([box('vm').left, box('vm').bottom]);
  });

  it('keeps other boxes off the walls and makes a row equally high', () => {
    expect(box('app').left).toBe(box('vm').left + 8);
    expect([box('vm').top, box('vm').bottom]).toEqual([box('vm2').top, box('vm2').bottom]);
    expect(box('vm2').left).toBe(box('vm').right + 8);
    expect(box('vm').right - box('vm').left).toBe(box('vm2').right - box('vm2').left);
  });

  it('fills half of a column', () => {
    expect(box('host').right - box('host').left).toBe(286);
  });

  it('centres text in boxes and sets titles at the left', () => {
    const kernel = stack.nodes.find(({ id }) => id === 'kernel')!;
    expect(kernel.lines[0]!.x + 30).toBe((box('kernel').left + box('kernel').right) / 2);
    expect(stack.groups.find(({ id }) => id === 'vm')!.lines[0]!.x).toBe(box('vm').left + 12);
  });

  it('leaves corners to what stands free', () => {
    const radius = (id: string): unknown => {
      const [shape] = stack.nodes.find((one) => one.id === id)!.shapes;
      return shape!.outline.kind === 'box' ? shape!.outline.radius : undefined;
    };
    expect([radius('kernel'), radius('app')]).toEqual([0, 4]);
  });
});

describe('a group without title and class', () => {
  const bare: DrawnGroup = { ...group('bare'), lines: [] };
  const side: GraphDrawing = {
    nodes: [node('band', undefined, 'network'), node('a', 'bare'), node('b', 'bare')],
    groups: [bare],
    edges: [above('a', 'b')],
    terminals: [],
  };
  const stack = layOutStack(side)!;
  const box = (id: string) => stack.nodes.find((item) => item.id === id)!.box;

  it('holds its parts together beside what it has no edge to', () => {
    expect(box('a').left).toBe(box('band').right + 8);
    expect([box('a').left, box('a').right]).toEqual([box('b').left, box('b').right]);
    expect(box('b').top).toBe(box('a').bottom + 8);
  });

  it('takes no room of its own, and is not drawn', () => {
    expect([box('band').top, box('band').bottom]).toEqual([box('a').top, box('b').bottom]);
    const { figures } = composeGraph(stack);
    expect(figures.filter(({ classes }) => classes.includes('group'))).toEqual([]);
    const titled = composeGraph({ ...stack, groups: [group('titled')] });
    expect(titled.figures.filter(({ classes }) => classes.includes('group'))).toHaveLength(1);
  });
});

describe('the width of a stack', () => {
  const widthOf = (...lines: number[]): number => {
    const nodes = lines.map((width, index) => ({
      ...node(`n${index}`, undefined, 'layer'),
      lines: [line(width)],
    }));
    const placed = layOutStack({ nodes, groups: [], edges: [], terminals: [] })!.nodes;
    return Math.max(...placed.map(({ box }) => box.right));
  };

  it('is as it comes where a phone has room for it', () => {
    expect(widthOf(100, 159)).toBe(299);
  });

  it('fills the plate of a desk where none has', () => {
    expect(widthOf(100, 160)).toBe(540);
    expect(widthOf(300, 300)).toBe(640);
  });
});

it('prints words in a stack without a box', () => {
  const nodes = [node('band', undefined, 'layer'), node('said', undefined, 'words')];
  const stack = layOutStack({ nodes, groups: [], edges: [above('band', 'said')], terminals: [] })!;
  expect(stack.nodes.map(({ shapes, lines }) => [shapes.length, lines.length])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

describe('what is no stack', () => {
  it('has an edge to be seen', () => {
    expect(layOutStack({ ...tower, edges: [above('app', 'guest', false)] })).toBeUndefined();
  });

  it('has no band', () => {
    expect(
      layOutStack({ ...tower, nodes: [node('a'), node('b')], groups: [], edges: [] }),
    ).toBeUndefined();
  });

  it('ends where invisible edges run in a circle', () => {
    const edges = [above('kernel', 'hardware'), above('hardware', 'kernel')];
    expect(layOutStack({ ...tower, edges })!.nodes).toHaveLength(5);
  });
});
