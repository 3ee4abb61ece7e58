import { describe, expect, it } from 'vitest';
import { diagramTypeNames } from '../../../src/diagrams/diagram.ts';
import { constructs } from '../../browser/diagrams/constructs.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compile } from './fixtures.ts';

const compiler = sharedDiagrams();

/** The letters of a text, in order, without what Markdown or a line break adds. */
function letters(text: string): string {
  return text.replaceAll(/&\w+;|[^\p{L}\p{N}]/gu, '');
}

describe.each(diagramTypeNames)(
  'each construct of a %s',
  (type) => {
    const sources = constructs(type);

    it.each(sources)('$name', async ({ source }) => {
      const { diagram, issues } = await compile(compiler, source);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const figures = diagram!.svg
        .split('<g')
        .map((figure) => letters(figure.replaceAll(/<[^>]*>/g, '')));
      const printed = [...figures, figures.join('')];
      const { nodes, edges } = diagram!.graph;
      // What has no words of its own may be a shape that shows none.
      const named = nodes.filter(({ id, label }) => label !== id);
      for (const { label = '' } of [...named, ...edges])
        expect(
          printed.some((text) => text.includes(letters(label))),
          label,
        ).toBe(true);
      for (const detail of nodes.flatMap(({ details = [] }) => details))
        expect(
          printed.some((text) => text.includes(letters(detail))),
          detail,
        ).toBe(true);
    });
  },
  60_000,
);

it('is one of 150 and more', () => {
  expect(diagramTypeNames.flatMap(constructs).length).toBeGreaterThanOrEqual(150);
});

it('sets words as their source says: in Markdown, and of abstract and static members', async () => {
  const words = 'a["`A _soft_ and **hard** word`"]';
  const members = 'class A {\n+run()*\n+stop()$\n}';
  const svgs = await Promise.all(
    [`flowchart TB\n${words}`, `classDiagram\n${members}`].map(async (source) => {
      const named = source.replace('\n', '\naccTitle: A\naccDescr: B.\n');
      return (await compile(compiler, named)).diagram!.svg;
    }),
  );
  expect(svgs[0]).toContain('A<tspan class="italic"> soft</tspan> and<tspan class="bold"> hard<');
  expect(svgs[1]).toMatch(/<text class="italic"[^>]*>\+run/);
  expect(svgs[1]).toMatch(/<text class="underlined"[^>]*>\+stop/);
}, 60_000);
