import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byteMutations } from '../unit/robust/byte-mutations.ts';
import { Chance } from '../unit/robust/chance.ts';
import type { Mutation } from '../unit/robust/mutation.ts';
import { secret, soundBook } from '../unit/robust/sound-book.ts';
import { harmlessMutations, textMutations } from '../unit/robust/text-mutations.ts';
import { treeMutations } from '../unit/robust/tree-mutations.ts';
import { yamlMutations } from '../unit/robust/yaml-mutations.ts';
import { sourceFiles } from '../source-files.ts';
import { buildBook } from './build-book.ts';
import { brokenLinks, policyFaults } from './crawl.ts';

const { content } = soundBook();
const chance = new Chance(1);
const mutations = [
  ...yamlMutations(content, chance),
  ...byteMutations(content, chance),
  ...treeMutations(),
  ...textMutations(),
];
const isFatal = ({ kind, fault }: Mutation) => fault !== undefined && kind !== 'wrong case';

describe('a damaged book of each kind', () => {
  it.each(oneOfEach(mutations.filter(isFatal)))(
    'is not built: $kind, $name',
    ({ apply, fault }) => {
      const place = soundBook();
      apply(place);
      const { status, output, folder } = buildBook(place.content);
      expect(output).toContain(`${relative(process.cwd(), place.content)}/${fault}:`);
      expect(output).not.toMatch(/\n\s+at /);
      expect(output).not.toContain(secret);
      expect(status).toBe(1);
      expect(existsSync(folder)).toBe(false);
    },
  );
});

describe('a book with damage that may be harmless', () => {
  const kinds = new Set(mutations.filter(isFatal).map(({ kind }) => kind));
  const others = mutations.filter(({ kind }) => !kinds.has(kind));

  it.each(oneOfEach(others))('is built whole, or not at all: $kind, $name', ({ apply }) => {
    const place = soundBook();
    apply(place);
    const { status, output, folder } = buildBook(place.content);
    expect(output).not.toMatch(/\n\s+at /);
    if (status === 0) expect(brokenLinks(folder, '/', 'https://notes.example')).toEqual([]);
    else {
      const file = `${relative(process.cwd(), place.content)}/`;
      expect(output.split('\n').some((line) => line.startsWith(file))).toBe(true);
      expect(existsSync(folder)).toBe(false);
    }
  });
});

describe('a book with all that is strange and right', () => {
  it('is built without a broken page, and nothing from outside', () => {
    const place = soundBook();
    for (const { apply } of harmlessMutations()) apply(place);
    const { status, output, folder } = buildBook(place.content);
    expect(status, output).toBe(0);
    expect(brokenLinks(folder, '/', 'https://notes.example')).toEqual([]);
    expect(policyFaults(folder)).toEqual([]);
    for (const file of sourceFiles(folder, /\.(html|json|xml|txt|md|svg|yaml)$/)) {
      expect(readFileSync(file, 'utf8'), file).not.toContain(secret);
    }
    const page = readFileSync(join(folder, 'chapters/01-dense/index.html'), 'utf8');
    expect(page).not.toMatch(/\[object Object\]|undefined/);
  });
});

function oneOfEach(list: readonly Mutation[]): Mutation[] {
  const byKind = Map.groupBy(list, ({ kind }) => kind);
  return [...byKind.values()].map((group) => group[Math.floor(group.length / 2)]!);
}
