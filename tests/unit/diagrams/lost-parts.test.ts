import { expect, it } from 'vitest';
import { compiled, flowchart, testCompiler } from './fixtures.ts';

const compiler = testCompiler();

it('prints every note of a state once', async () => {
  const notes = ['note left of A: one', 'note right of A: two', 'note left of A: three'];
  const source = ['stateDiagram-v2', 'accTitle: T', 'accDescr: D', 'A --> B', ...notes].join('\n');
  const { svg } = await compiled(compiler, source);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
  expect(texts.toSorted()).toEqual(['A', 'B', 'one', 'three', 'two']);
}, 60_000);

it('keeps characters out that no XML file may hold', async () => {
  const { svg } = await compiled(compiler, flowchart('a["x\u0008y\uFFFFz"]'));
  expect(svg).not.toMatch(/[\u0008\uFFFF]/);
  expect(svg).toContain('>xyz</text>');
}, 60_000);
