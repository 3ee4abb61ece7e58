import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeOf } from '../../src/editions/routes.ts';
import { sourceFiles } from '../source-files.ts';
import { type BuildRun, buildBook } from './build-book.ts';

/** Chapters may be called what pages are called. */
const slugs = ['back', 'compare', 'print', 'search'];
const content = mkdtempSync(join(tmpdir(), 'routes-'));
let run: BuildRun;

const write = (file: string, text: string) => {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
};

beforeAll(() => {
  write('site.yaml', 'title: A book\ndescription: For a test.\nlanguages: [en, de]\n');
  write(
    'sources.yaml',
    'one:\n  title: One\n  url: https://example.org/\n  publisher: Somebody\n  accessed: 2026-11-01\n  checked: Read for a test.\n',
  );
  for (const [index, slug] of slugs.entries()) {
    for (const lang of ['en', 'de']) {
      write(
        `chapters/${slug}/${lang}.mdx`,
        `---\ntitle: The ${slug}\nchapter: ${index + 1}\nsummary: For a test.\n---\n\n## Part [#part]\n\n` +
          'Flour feeds the starter well.[^1] Rye is the fastest grain of all that were tried here, and has been so for years.\n\n' +
          '[^1]: Said a baker.\n',
      );
    }
  }
  write(
    'chapters/back/annotations.yaml',
    '- id: z1\n  type: clarification\n  target: { exact: Rye is the fastest }\n  lead: Barley\n  body: Is as fast.\n' +
      '  versions: any\n  sources: [one]\n  created: 2026-11-02\n',
  );
  run = buildBook(content);
  expect(run.status, run.output).toBe(0);
});
afterAll(() => rmSync(content, { recursive: true }));

describe('the routes', () => {
  it('know every file that is written', () => {
    const files = sourceFiles(run.folder, /./).map((file) => relative(run.folder, file));
    const unknown = files.filter((file) => !routeOf(file, ['en', 'de']).route);
    expect(unknown).toEqual([]);
  });

  it('tell search engines of every chapter, and readers without a network have it', () => {
    const sitemap = readFileSync(join(run.folder, 'sitemap-0.xml'), 'utf8');
    const { files } = JSON.parse(readFileSync(join(run.folder, 'offline.de.json'), 'utf8')) as {
      files: [string][];
    };
    const kept = files.map(([address]) => address);
    for (const slug of slugs) {
      expect(sitemap).toContain(`https://notes.example/chapters/${slug}/</loc>`);
      expect(kept).toContain(`de/chapters/${slug}/`);
      expect(kept).not.toContain(`de/chapters/${slug}/compare/`);
    }
    expect(sitemap).not.toContain('https://notes.example/print/');
    expect(sitemap).not.toContain('https://notes.example/search/');
  });
});

it('a footnote before an annotated phrase stays a footnote beside the annotation', () => {
  const text = readFileSync(join(run.folder, 'chapters/back.md'), 'utf8');
  expect(text).toContain('starter well.[^1] Rye is the fastest[^z1] grain');
  expect(text).toContain('[^1]: Said a baker.');
  expect(text).toContain('[^z1]: **');
});
