import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildRun, buildBook } from './build-book.ts';
import { policyFaults } from './crawl.ts';

const content = 'tests/fixtures/books/rich';
const base = '/some/base/';

describe('a chapter that holds what MDX holds', () => {
  let run: BuildRun;
  const read = (path: string) => readFileSync(join(run.folder, path), 'utf8');
  const page = () => read('chapters/01-rich/index.html');

  beforeAll(() => {
    run = buildBook(content, { base });
    expect(run.output).toMatch(/^Built /m);
  });

  it('keeps the policy', () => {
    expect(policyFaults(run.folder)).toEqual([]);
  });

  it('shows pictures with their size, in sizes for a phone and a desk', () => {
    const photo =
      /<figure class="picture" id="figure-photo">.*?<\/figure>/s.exec(page())?.[0] ?? '';
    expect(photo).toMatch(/<img[^>]* width="1400" height="600"[^>]*>/);
    expect(photo).toMatch(/srcset="[^"]*\.webp 646w, [^"]*\.webp 1292w"/);
    expect(photo).toMatch(/ loading="lazy"/);
    expect(photo).toContain('<b>Figure 1-1</b> Two shapes on one ground');
    expect(photo).toContain(`href="${base}chapters/01-rich/pictures/photo.png"`);
  });

  it('asks no other site for a picture, but leads there', () => {
    expect(page()).not.toMatch(/<img[^>]*example\.org/);
    expect(page()).toContain(
      '<a href="https://example.org/chart.png">A chart of somebody else</a>',
    );
  });

  it.each(['pictures/photo.png', 'line.svg', 'table.csv', '표 1.pdf'])(
    'publishes %s as it is, once for all languages, and for readers without a network',
    (path) => {
      const file = readFileSync(join(run.folder, 'chapters/01-rich', path));
      expect(file.equals(readFileSync(join(content, 'chapters/01-rich', path)))).toBe(true);
      for (const lang of ['en', 'ko']) {
        expect(read(`offline.${lang}.json`)).toContain(`"chapters/01-rich/${path}"`);
      }
    },
  );

  it('prints what expressions and components print', () => {
    expect(page()).toContain('The chart has 3 bars, and the last is of height 3.');
    expect(page()).toContain('Sum of bars: 6');
    expect(page()).toMatch(/A tip<\/b>\s*Words in a <strong>component<\/strong> of the book/);
    expect(page()).not.toContain('Nobody reads this');
  });

  it.each([
    ['on paper', 'print/index.html'],
    ['as Markdown', 'chapters/01-rich.md'],
    ['side by side', 'chapters/01-rich/compare/index.html'],
    ['in search', 'search/texts/01-rich.en.json'],
  ])('says the same %s', (_, path) => {
    const text = read(path);
    for (const words of [
      'Words before the first heading',
      'A blue square and a red circle',
      'Two shapes on one ground',
      'A line that rises',
      'The chart has 3 bars',
      'Sum of bars: 6',
      'A tip',
      'Folded words',
      'Words of a box',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Nobody reads this');
  });

  it('writes pictures into Markdown with addresses that hold anywhere', () => {
    const at = `https://notes.example${base}chapters/01-rich`;
    const markdown = read('chapters/01-rich.md');
    expect(markdown).toContain(`![A blue square and a red circle](${at}/pictures/photo.png)`);
    expect(markdown).toContain(`[a table](${at}/table.csv)`);
    expect(markdown).not.toContain('.webp');
  });

  it('takes words in folded passages and in boxes under the red pen', () => {
    expect(page()).toMatch(/<a class="q clarification"[^>]*>read on<\/a>/);
    expect(page()).toMatch(/<div class="loose">\s*<a class="q clarification"/);
  });
});

describe('code of a chapter that fails', () => {
  // Inside the checkout: Astro compiles components only near it.
  const broken = mkdtempSync('.cache/rich-');
  afterAll(() => rmSync(broken, { recursive: true }));

  it.each([
    [
      'an expression',
      (chapter: string) => appendFileSync(join(chapter, 'en.mdx'), "\nA sum {JSON.parse('{')}.\n"),
      'en.mdx:60:8 chapter/failed-code Expected property name',
    ],
    [
      'a component',
      (chapter: string) =>
        writeFileSync(join(chapter, 'Chart.astro'), "---\n\nthrow new Error('No bars');\n---\n"),
      'Chart.astro:3:1 chapter/failed-code No bars.',
    ],
    [
      'an import of a component',
      (chapter: string) =>
        writeFileSync(
          join(chapter, 'Chart.astro'),
          "---\nimport bars from './bars.ts';\n---\n<p>{bars}</p>\n",
        ),
      "Chart.astro:2:18 chapter/failed-code Could not resolve './bars.ts'.",
    ],
  ])('names its place: %s', (_, spoil, message) => {
    cpSync(content, broken, { recursive: true });
    spoil(join(broken, 'chapters/01-rich'));
    const { status, output } = buildBook(broken);
    expect(status).toBe(1);
    expect(output).toContain(`chapters/01-rich/${message}`);
    if (message.startsWith('Chart')) expect(output).toMatch(/en\.mdx:7:19 is used here/);
    expect(output).not.toMatch(/\n\s+at /);
  });
});
