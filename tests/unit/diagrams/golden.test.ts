import { describe, expect, it } from 'vitest';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled, fixtureNames, readFixture } from './fixtures.ts';

const compiler = sharedDiagrams();

describe('drawings are, byte for byte, what they were', () => {
  it.each(fixtureNames('golden'))('%s', async (name) => {
    const lang = name.split('.').at(-1)!;
    const { svg, graph } = await compiled(compiler, readFixture('golden', name), lang);
    const readable = svg.replaceAll(/(?<!^)<(?=[a-z])/g, '\n<');
    const folder = '../../fixtures/diagrams/golden';
    await expect(`${readable}\n`).toMatchFileSnapshot(`${folder}/${name}.svg`);
    await expect(`${JSON.stringify(graph, null, 2)}\n`).toMatchFileSnapshot(
      `${folder}/${name}.graph`,
    );
  });
});
