import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelSize } from '../../../src/diagrams/render/mermaid-configuration.ts';
import { smallSize } from '../../../src/diagrams/render/mermaid-configuration.ts';
import { namedClasses } from '../../../src/diagrams/scene/vocabulary.ts';
import { rawInNode } from '../../browser/diagrams/raw-in-node.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled, fixtureNames, readFixture } from './fixtures.ts';

const css = readFileSync('src/styles/diagrams.css', 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]!));
/** Printed to name what a figure is; it looks like any box, line or text. */
const plain = new Set(['node', 'edge', 'text', 'container', 'tag', 'bar', 'question', 'words']);
const compiler = sharedDiagrams();
const sources = (['golden', 'book'] as const).flatMap((folder) =>
  fixtureNames(folder).map((name) => readFixture(folder, name)),
);

describe('diagrams.css', () => {
  it('styles every class that is printed, and no other', async () => {
    const printed = new Set<string>();
    for (const source of sources) {
      const { svg } = await compiled(compiler, source);
      for (const [, names] of svg.matchAll(/ class="([^"]+)"/g))
        for (const name of names!.split(' ')) printed.add(name);
    }
    expect([...printed].filter((name) => !styled.has(name) && !plain.has(name))).toEqual([]);
    const standalone = new Set(['ground']);
    expect([...styled].filter((name) => !printed.has(name) && !standalone.has(name))).toEqual([]);
  });

  it('styles every class that an author may use', () => {
    const names = Object.keys(namedClasses);
    expect(names.filter((name) => !styled.has(name) && !plain.has(name))).toEqual([]);
  });

  it('draws text as large as it was measured', () => {
    expect(css).toContain(`font-size: ${String(labelSize)}px`);
    expect(css).toContain(`font-size: ${String(smallSize)}px`);
    expect(css.match(/font-size/g)).toHaveLength(2);
    expect(css.match(/font-weight/g)).toHaveLength(1);
  });

  it('takes its colours from the tokens alone', () => {
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(/i);
  });
});

describe('Mermaid', () => {
  it('puts no class on its elements that we have not seen', async () => {
    const known = new Set(
      readFileSync('tests/fixtures/diagrams/mermaid-classes.txt', 'utf8').split('\n'),
    );
    const seen = new Set<string>();
    for (const svg of await rawInNode(sources))
      for (const [, names] of svg.matchAll(/ class="([^"]*)"/g))
        for (const name of names!.split(/\s+/).filter(Boolean)) seen.add(name);
    expect([...seen].filter((name) => !known.has(name)).sort()).toEqual([]);
  }, 60_000);
});
