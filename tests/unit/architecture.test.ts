import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../source-files.ts';

/** Folders whose code is pure: no Astro, nothing that builds, nothing that is shown. */
const cores = [
  'annotations',
  'author',
  'back',
  'book',
  'cache',
  'code',
  'compile',
  'diagrams',
  'glossary',
  'issues',
  'licences',
  'manifests',
  'parity',
  'questions',
  'search',
];

const files = sourceFiles('src', /\.(ts|astro|css|js)$/).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

describe('architecture', () => {
  it('keeps Astro, build and components out of the cores', () => {
    const forbidden = /^(astro($|[:/])|@astrojs\/)|^src\/(build|components|layouts|pages|cli)\//;
    const found = files
      .filter(({ path }) => cores.includes(path.split('/')[1]!) && path.endsWith('.ts'))
      .flatMap(({ path, text }) =>
        importsOf(text)
          .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name))
          .filter((name) => forbidden.test(name))
          .map((name) => `${path} imports ${name}`),
      );
    expect(found).toEqual([]);
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
      .filter(({ text }) => code.test(withoutComments(text)));
    // Kubernetes' own texts are English, and so are the messages of the checker.
    expect(found.map(({ path }) => path).filter((path) => !/manifests\/render/.test(path))).toEqual(
      [],
    );
  });

  it('keeps names of our own chapters out of the code', () => {
    const found = files.filter(({ text }) => /03-pods|hello-pod/.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
