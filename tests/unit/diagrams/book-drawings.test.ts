import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compile, compiled, fixtureNames, readFixture } from './fixtures.ts';

const compiler = sharedDiagrams();
const names = fixtureNames('book');

interface Rect {
  className: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

describe('the six drawings', () => {
  it.each(names)('%s fits a phone and 1.6 kB, and raises no issue', async (name) => {
    const { diagram, issues } = await compile(compiler, readFixture('book', name));
    expect(issues).toEqual([]);
    expect(diagram!.width).toBeLessThanOrEqual(480);
    expect(gzipSync(diagram!.svg, { level: 9 }).byteLength).toBeLessThanOrEqual(1600);
  });

  it('come in the same languages, each with the same graph but for its words', async () => {
    for (const name of names.filter((one) => one.endsWith('.ko'))) {
      const ko = await compiled(compiler, readFixture('book', name));
      const en = await compiled(compiler, readFixture('book', name.replace('.ko', '.en')), 'en');
      const shape = ({ graph }: typeof ko): unknown => [
        graph.nodes.map(({ id, parent, kind }) => [id, parent, kind]),
        graph.edges.map(({ from, to }) => [from, to]),
      ];
      expect(shape(en)).toEqual(shape(ko));
    }
  });
});

describe.each(['ko', 'en'])('pod and virtual machine, %s', (lang) => {
  it('stand side by side, equally wide and with layers at equal heights', async () => {
    const machines = await compiled(compiler, readFixture('book', `d1a.${lang}`), lang);
    const pods = await compiled(compiler, readFixture('book', `d1b.${lang}`), lang);
    expect(machines.width).toBeLessThanOrEqual(290);
    expect([pods.width, pods.height]).toEqual([machines.width, machines.height]);

    const left = rects(machines.svg);
    const right = rects(pods.svg);
    const [kernelOfPods] = right.filter(({ className }) => className.includes('kernel'));
    const [hypervisor, hardware] = left
      .filter(({ className, width }) => className.includes('layer') && width > 200)
      .sort((a, b) => a.y - b.y);
    const hardwareOfPods = right.find(({ className }) => className.includes('layer'));
    expect(rows(kernelOfPods)).toEqual(rows(hypervisor));
    expect(rows(hardwareOfPods)).toEqual(rows(hardware));
  });

  it('has a kernel in every machine, and one as wide as the node below all pods', async () => {
    const machines = rects((await compiled(compiler, readFixture('book', `d1a.${lang}`))).svg);
    const pods = rects((await compiled(compiler, readFixture('book', `d1b.${lang}`))).svg);
    const small = machines.filter(({ className }) => className.includes('kernel'));
    expect(small).toHaveLength(2);
    const guests = machines.filter(
      ({ className, width }) => className.includes('machine') && width < 200,
    );
    expect(guests.map(({ width }) => width)).toEqual(small.map(({ width }) => width));

    const [kernel, ...others] = pods.filter(({ className }) => className.includes('kernel'));
    const [node] = pods.filter(({ className }) => className.includes('machine'));
    expect(others).toEqual([]);
    expect([kernel!.x, kernel!.width]).toEqual([node!.x, node!.width]);
  });
});

function rows(rect: Rect | undefined): [number, number] {
  return [rect!.y, rect!.height];
}

function rects(svg: string): Rect[] {
  return [...svg.matchAll(/<g class="([^"]+)">((?:(?!<\/g>).)*)/g)].flatMap(([, className, body]) =>
    [...body!.matchAll(/<rect[^>]*? x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+?)"/g)].map(
      ([, x, y, width, height]) => ({
        className: className!,
        x: Number(x),
        y: Number(y),
        width: Number(width),
        height: Number(height),
      }),
    ),
  );
}
