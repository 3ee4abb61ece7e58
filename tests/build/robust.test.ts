import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byteMutations } from '../unit/robust/byte-mutations.ts';
import { Chance } from '../unit/robust/chance.ts';
import { secret, soundBook } from '../unit/robust/sound-book.ts';
import { harmlessMutations, textMutations } from '../unit/robust/text-mutations.ts';
import { harmlessTreeMutations, treeMutations } from '../unit/robust/tree-mutations.ts';
import { sourceFiles } from '../source-files.ts';
import { buildBook } from './build-book.ts';
import { policyFaults } from './crawl.ts';

// What a check makes of each kind of damage is asked in process, in tests/unit/robust; here stands
// what the command makes of a check that refuses, and of one that doesn't.

describe('a damaged book', () => {
  const { content } = soundBook();
  const mutations = [
    ...byteMutations(content, new Chance(1)),
    ...treeMutations(),
    ...textMutations(),
  ];

  it.each([
    // Junk in the terminal, a way out of the folder.
    'chapters/01-dense/en.mdx: a picture',
    'chapters/01-dense/manifests/pod.yaml lies outside',
  ])('is not built: %s', (wanted) => {
    const { apply, fault } = mutations.find(({ name }) => name === wanted)!;
    const place = soundBook();
    apply(place);
    const { status, output, folder } = buildBook(place.content);
    expect(output).toContain(`${relative(process.cwd(), place.content)}/${fault}:`);
    expect(output).not.toMatch(/\n\s+at /);
    expect(output).not.toContain(secret);
    expect(status).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a book with all that is strange and right, and with damage that is only warned of', () => {
  it('is built without a broken page, and nothing from outside', () => {
    const place = soundBook();
    for (const { apply } of [...harmlessMutations(), ...harmlessTreeMutations()]) apply(place);
    const { status, output, folder } = buildBook(place.content);
    expect(status, output).toBe(0);
    expect(policyFaults(folder)).toEqual([]);
    for (const file of sourceFiles(folder, /\.(html|json|xml|txt|md|svg|yaml)$/)) {
      expect(readFileSync(file, 'utf8'), file).not.toContain(secret);
    }
    const page = readFileSync(join(folder, 'chapters/01-dense/index.html'), 'utf8');
    expect(page).not.toMatch(/\[object Object\]|undefined/);
  });
});
