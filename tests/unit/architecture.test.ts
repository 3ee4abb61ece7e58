import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines, rooms } from '../../src/rooms.ts';
import { sourceFiles } from '../source-files.ts';

const files = sourceFiles('src', /\.(ts|astro|css|js)$/).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

describe('architecture', () => {
  it('has the rooms that the list names', () => {
    const folders = files
      .map(({ path }) => path.split('/')[1]!)
      .filter((name) => !name.includes('.'));
    expect([...new Set(folders)].sort()).toEqual(Object.keys(rooms).sort());
  });

  it('looks down only', () => {
    const order = Object.keys(rooms);
    const found = importsBetweenRooms().filter(
      ({ from, to }) => order.indexOf(roomOf(to)) > order.indexOf(roomOf(from)),
    );
    expect(found).toEqual([]);
  });

  it('enters an engine by its door', () => {
    const found = importsBetweenRooms().filter(
      ({ to }) => engines.some((engine) => roomOf(to) === engine) && !to.endsWith('/index.ts'),
    );
    expect(found).toEqual([]);
  });

  it('has no file that imports itself by way of others', () => {
    const imports = new Map(
      files.map(({ path, text }) => [path, importedFiles(path, withoutTypes(text))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const follow = (path: string, trail: readonly string[]) => {
      if (trail.includes(path))
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      if (trail.includes(path) || done.has(path)) return;
      for (const next of imports.get(path) ?? []) follow(next, [...trail, path]);
      done.add(path);
    };
    for (const path of imports.keys()) follow(path, []);
    // A value has fields, and each of them a value.
    const recursion = /check-fields\.ts > \S+check-value\.ts > \S+check-fields\.ts$/;
    expect(cycles.filter((cycle) => !recursion.test(cycle))).toEqual([]);
  });

  it('starts no Astro below the components', () => {
    const order = Object.keys(rooms);
    const pure = order.slice(0, order.indexOf('editions'));
    const found = files
      .filter(({ path }) => pure.includes(roomOf(path)))
      .filter(({ text }) =>
        importsOf(text).some((name) => /^(astro($|[:/])|@astrojs\/)/.test(name)),
      );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('has no drawer of odds and ends', () => {
    const drawers = files.filter(({ path }) =>
      /\/(utils?|helpers?|libs?|misc|common)[/.]/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('names raw colours in the token file alone', () => {
    const colour = /#[0-9a-f]{3,8}\b(?!['"]?\s*[:)])|\b(rgb|hsl|oklch|oklab|lab|lch)\(/i;
    const found = files
      .filter(({ path }) => /\.(css|astro)$/.test(path) && path !== 'src/styles/tokens.css')
      .flatMap(({ path, text }) =>
        text
          .replace(/url\("data:[^"]*"\)/g, '')
          .split('\n')
          .filter((line) => colour.test(line) && !/href=|id=|#\{|`#/.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

  it('has no any', () => {
    const found = files
      .filter(({ path }) => path.endsWith('.ts'))
      .filter(({ text }) =>
        /(:|as|<|\|)\s*any\b(?!thing)/.test(withoutComments(text).replace(/'[^'\n]*'/g, '')),
      );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('names languages in i18n alone', () => {
    const code = /['"`](ko|en)['"`]/;
    const found = files
      .filter(({ path }) => /\.(ts|astro)$/.test(path) && !path.startsWith('src/i18n/'))
      // Kubernetes' own texts are English, and so are the messages of the checker.
      .filter(({ path }) => path !== 'src/kubernetes/index.ts')
      .filter(({ text }) => code.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('keeps names of our own chapters out of the code', () => {
    const found = files.filter(({ text }) => /03-pods|hello-pod/.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

/** Imports of files of `src/` from another room than their own. */
function importsBetweenRooms(): { from: string; to: string }[] {
  return files.flatMap(({ path, text }) =>
    importedFiles(path, text)
      .map((to) => ({ from: path, to }))
      .filter(({ from, to }) => roomOf(from) in rooms && roomOf(to) !== roomOf(from)),
  );
}

function importedFiles(path: string, text: string): string[] {
  return importsOf(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)));
}

function roomOf(path: string): string {
  return path.split('/')[1]!;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

/** Types are gone before the code runs, and so is the circle that they close. */
function withoutTypes(text: string): string {
  return text.replace(/^(import|export) type [^;]*;/gm, '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
