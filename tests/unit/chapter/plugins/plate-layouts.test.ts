import { describe, expect, it } from 'vitest';
import { layoutsOf } from '../../../../src/chapter/plugins/rehype-plates.ts';
import type { Fence } from '../../../../src/chapter/plugins/remark-fences.ts';

function layouts(code: string, attributes: Record<string, string> = { phone: 'TB' }) {
  return layoutsOf({ lang: 'mermaid', code, attributes } as unknown as Fence).map((fence) => [
    fence.attributes['for'],
    fence.code,
  ]);
}

describe('a drawing that phone="TB" turns', () => {
  it('has its own layout on a desk, and runs down on a phone', () => {
    expect(layouts('flowchart LR\n  a --> b')).toEqual([
      ['desk', 'flowchart LR\n  a --> b'],
      ['phone', 'flowchart TB\n  a --> b'],
    ]);
  });

  it('turns its groups too, and no word of a label', () => {
    const code =
      'graph RL\n  subgraph g\n    direction LR\n    a["direction LR"] --> b\n  end\n  b --> c';
    expect(layouts(code)[1]![1]).toBe(
      'graph TB\n  subgraph g\n    direction TB\n    a["direction LR"] --> b\n  end\n  b --> c',
    );
  });

  it('may be a state diagram', () => {
    expect(layouts('stateDiagram-v2\n  direction LR\n  A --> B')[1]![1]).toBe(
      'stateDiagram-v2\n  direction TB\n  A --> B',
    );
  });

  it('keeps its name and original on the desk alone, so that they are there once', () => {
    const [desk, phone] = layoutsOf({
      lang: 'mermaid',
      code: 'flowchart LR\n  a --> b',
      attributes: { phone: 'TB', name: 'x' },
    } as unknown as Fence);
    expect(desk!.attributes['name']).toBe('x');
    expect(phone!.attributes).toEqual({ for: 'phone' });
  });
});

it('leaves a drawing as it is that has no direction, or no such attribute', () => {
  expect(layouts('sequenceDiagram\n  A->>B: LR')).toEqual([
    [undefined, 'sequenceDiagram\n  A->>B: LR'],
  ]);
  expect(layouts('flowchart LR\n  a --> b', {})).toHaveLength(1);
});
