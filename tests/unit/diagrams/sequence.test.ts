import { expect, it } from 'vitest';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled } from './fixtures.ts';

const compiler = sharedDiagrams();

async function drawn(...lines: string[]): Promise<string> {
  const source = ['sequenceDiagram', 'accTitle: T', 'accDescr: D', ...lines].join('\n');
  return (await compiled(compiler, source)).svg;
}

it('makes a note over several parts as wide as its words', async () => {
  const svg = await drawn(
    'A->>B: hi',
    'Note over A,B: said to both of them, and at some length too',
  );
  const [, x, width] = /<g class="note"><rect x="([\d.-]+)".*? width="([\d.]+)"/.exec(svg)!;
  const [, left, length] = /x="([\d.-]+)"[^>]*textLength="([\d.]+)"[^>]*>said/.exec(svg)!;
  expect(Number(left)).toBeGreaterThan(Number(x));
  expect(Number(left) + Number(length)).toBeLessThan(Number(x) + Number(width));
}, 60_000);

it('draws the bar of a part that nothing ends, to the last message', async () => {
  const svg = await drawn('A->>+B: ask', 'B->>+C: ask', 'C->>B: say', 'B->>A: say');
  expect(/<g class="bar">(.*?)<\/g>/.exec(svg)![1]!.match(/<rect/g)).toHaveLength(2);
}, 60_000);

it('draws a message without words', async () => {
  expect(await drawn('A->>B: ', 'B->>A: x')).not.toContain('\u200B');
}, 60_000);

it('prints the strokes of a head apart from a dashed line', async () => {
  const svg = await drawn('A--)B: later');
  expect(svg).toContain('<g class="edge dashed"><path class="line"');
  expect(svg).toContain('<path class="stroke"');
}, 60_000);
