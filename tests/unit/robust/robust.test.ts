import { relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkOpened } from '../../../src/site/check-book.ts';
import { openBook } from '../../../src/site/open-book.ts';
import { excerptReader } from '../../../src/book/load/content-files.ts';
import { formatIssue } from '../../../src/book/issues/format.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { byteMutations } from './byte-mutations.ts';
import { Chance } from './chance.ts';
import { mend, secret, soundBook } from './sound-book.ts';
import { textMutations } from './text-mutations.ts';
import { treeMutations } from './tree-mutations.ts';
import { yamlMutations } from './yaml-mutations.ts';

const place = soundBook();
const { content } = place;
// One book that is read again, as an author's server has it: drawings and chapters that are what
// they were are not made again.
const opened = openBook(
  { site: 'https://notes.example', base: '/' },
  { directory: content, keep: false, diagrams: sharedDiagrams() },
);
const chance = new Chance(20261123);
const mutations = [
  ...yamlMutations(content, chance),
  ...byteMutations(content, chance),
  ...treeMutations(),
  ...textMutations(),
];

beforeEach(() => {
  mend(place);
  opened.reload();
});

describe('a damaged book', () => {
  it('was sound before', async () => {
    const { issues, book } = await checkOpened(opened);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(book?.chapters).toHaveLength(2);
  });

  it('is tried in 200 ways and more, each with a name of its own', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(200);
    expect(new Set(mutations.map(({ kind, name }) => kind + name)).size).toBe(mutations.length);
  });

  it.each(mutations)('$kind, $name', { timeout: 60_000 }, async ({ kind, apply, fault }) => {
    apply(place);
    const { book, issues, fatal } = await checkOpened(opened);

    if (!fatal) expect(book).toBeDefined();
    const root = relative(process.cwd(), content);
    for (const { place: at } of issues) {
      expect(at.file === root || at.file.startsWith(`${root}/`), at.file).toBe(true);
      expect(at.line).toBeGreaterThanOrEqual(1);
      expect(at.column).toBeGreaterThanOrEqual(1);
    }
    if (fault !== undefined) {
      expect(issues.map(({ place: at }) => relative(root, at.file))).toContain(fault);
      if (kind !== 'wrong case') expect(fatal).toBe(true);
    }
    const readSource = excerptReader(content);
    const printed = issues.map((issue) => formatIssue(issue, readSource)).join('\n');
    expect(printed).not.toMatch(/\bundefined\b|\[object|node_modules|\n\s+at .*\.[tj]s:/);
    expect(printed + JSON.stringify(book)).not.toContain(secret);
  });

  it('is sound again when it is mended', async () => {
    const { issues } = await checkOpened(opened);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
